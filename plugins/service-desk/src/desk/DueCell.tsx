import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import {
  Countdown,
  CountdownBar,
  mostPressing,
  useClockName,
} from '../components/Countdown';

const Cell = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 3,
  minWidth: 90,
  fontSize: '0.8125rem',
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.75rem' },
});

/** Time left on the clock that is due next: in words, as a bar, and what it measures. */
export function DueCell(props: { incident: Incident }) {
  const nameOf = useClockName();
  const clock = mostPressing(props.incident.clocks);
  if (!clock) return null;
  return (
    <Cell>
      <Countdown clock={clock} />
      <CountdownBar clock={clock} />
      <small aria-hidden>{nameOf(clock)}</small>
    </Cell>
  );
}
