import {
  ExactTime,
  spanText,
  useLanguage,
  useNow,
} from '@firstline/frontend-kit';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiPauseLine,
  RiTimerLine,
} from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { useText } from '../translation';
import { type ClockReading, readClock } from './clockText';

const looks = {
  met: { icon: RiCheckLine, color: 'var(--bui-positive-fg-subdued)' },
  left: { icon: RiTimerLine, color: 'var(--bui-fg-primary)' },
  paused: { icon: RiPauseLine, color: 'var(--bui-fg-secondary)' },
  over: { icon: RiAlarmWarningLine, color: 'var(--bui-negative-fg-subdued)' },
  missed: { icon: RiAlarmWarningLine, color: 'var(--bui-negative-fg-subdued)' },
};
// From here on little is left; the bar says so before the clock runs out.
const NARROW = 0.75;

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 32px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
const Item = styled('li')({ minWidth: 200 });
const Line = styled('div')({
  display: 'flex',
  alignItems: 'center',
  gap: 6,
  fontVariantNumeric: 'tabular-nums',
  '& svg': { width: 16, height: 16, flex: 'none' },
});
const Track = styled('div')({
  height: 4,
  marginTop: 4,
  borderRadius: 2,
  overflow: 'hidden',
  background: 'var(--bui-bg-neutral-3)',
});
const Due = styled('div')({
  marginTop: 2,
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
});

function barColor({ status, used }: ClockReading): string {
  if (status === 'over' || status === 'missed') {
    return 'var(--bui-negative-border)';
  }
  if (status === 'left' && used > NARROW) return 'var(--bui-warning-border)';
  return status === 'met'
    ? 'var(--bui-positive-border)'
    : 'var(--bui-border-2)';
}

function Clock(props: { clock: ClockView }) {
  const t = useText();
  const language = useLanguage();
  const reading = readClock(props.clock, useNow());
  const { icon: Icon, color } = looks[reading.status];
  const time = spanText(reading.milliseconds, language);
  return (
    <Item>
      <Line>
        <Icon aria-hidden style={{ color }} />
        <span>
          {t(`common.clock.${props.clock.kind}`)}:{' '}
          <strong style={{ color }}>
            {t(`incident.clock.${reading.status}`, { time })}
          </strong>
        </span>
      </Line>
      <Track aria-hidden>
        <div
          style={{
            width: `${Math.round(reading.used * 100)}%`,
            height: '100%',
            background: barColor(reading),
          }}
        />
      </Track>
      {!props.clock.stoppedAt && (
        <Due>
          {t('incident.clock.due', {
            time: <ExactTime at={props.clock.dueAt} />,
          })}
        </Due>
      )}
    </Item>
  );
}

/** The clocks of an incident: how much time is left, or how it went. */
export function ClockStrip(props: { clocks: ClockView[] }) {
  if (props.clocks.length === 0) return null;
  return (
    <List>
      {props.clocks.map(clock => (
        <Clock key={`${clock.kind} ${clock.startedAt}`} clock={clock} />
      ))}
    </List>
  );
}
