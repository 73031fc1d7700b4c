import { ExactTime } from '@firstline/frontend-kit';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { Countdown, CountdownBar } from '../components/Countdown';
import { useText } from '../translation';

const List = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '8px 32px',
  margin: 0,
  padding: 0,
  listStyle: 'none',
});
const Item = styled('li')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  minWidth: 200,
});
const Due = styled('div')({
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
});

/**
 * The clocks that matter now: those for response and resolution, and the tier's and the
 * next update's while they run. How the others went is told by the service level.
 */
export function ClockStrip(props: { clocks: ClockView[] }) {
  const t = useText();
  const shown = props.clocks.filter(
    ({ kind, stoppedAt }) =>
      !stoppedAt || kind === 'response' || kind === 'resolution',
  );
  if (shown.length === 0) return null;
  return (
    <List>
      {shown.map(clock => (
        <Item key={`${clock.kind} ${clock.phase} ${clock.startedAt}`}>
          <Countdown clock={clock} kind="before" />
          <CountdownBar clock={clock} />
          {!clock.stoppedAt && !clock.pausedAt && (
            <Due aria-hidden>
              {t('clocks.due', { time: <ExactTime at={clock.dueAt} /> })}
            </Due>
          )}
        </Item>
      ))}
    </List>
  );
}
