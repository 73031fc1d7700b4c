import type { Agent } from '@firstline/plugin-service-desk-common';
import { priorities } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useText, type Text } from '../translation';

// Without a limit, this much is a full bar; it only compares people.
const BUSY = 24;

const Frame = styled('div')({
  minWidth: 96,
  fontSize: '0.8125rem',
  fontVariantNumeric: 'tabular-nums',
});
const Track = styled('div')({
  height: 4,
  marginTop: 4,
  borderRadius: 2,
  overflow: 'hidden',
  background: 'var(--bui-border-1)',
});

/** Whether nothing more is given to somebody automatically. */
export function isFull({ load, profile }: Agent): boolean {
  return profile.capacity !== undefined && load.weighted >= profile.capacity;
}

/** The load of somebody in words, e.g. "load 6 of 12". */
export function loadText(t: Text, { load, profile }: Agent): string {
  return profile.capacity === undefined
    ? t('agents.load.weighted', { load: load.weighted })
    : t('agents.load.ofCapacity', {
        load: load.weighted,
        capacity: profile.capacity,
      });
}

/** How much somebody has: count, weighted load, and a bar. */
export function LoadLine(props: { agent: Agent }) {
  const t = useText();
  const { agent } = props;
  const { load, profile } = agent;
  const full = isFull(agent);
  const share = Math.min(1, load.weighted / (profile.capacity || BUSY));
  const byPriority = priorities
    .filter(priority => load.byPriority[priority])
    .map(priority => `${priority}: ${load.byPriority[priority]}`)
    .join(' · ');
  return (
    <Frame title={byPriority || t('agents.load.meaning')}>
      {load.open === 0
        ? t('agents.load.none')
        : `${t('agents.load.open', { count: load.open })} · ${loadText(
            t,
            agent,
          )}`}
      {full && ` · ${t('agents.load.full')}`}
      <Track aria-hidden>
        <div
          style={{
            width: `${Math.round(share * 100)}%`,
            height: '100%',
            background: `var(--bui-fg-${full ? 'warning' : 'announcement'})`,
          }}
        />
      </Track>
    </Frame>
  );
}
