import { ExactTime } from '@firstline/frontend-kit';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiPauseLine,
  RiTimerLine,
} from '@remixicon/react';
import { useCountdown } from '../components/Countdown';
import { useText } from '../translation';

const List = styled('ul')({
  display: 'flex',
  flexDirection: 'column',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& li': { display: 'flex', alignItems: 'flex-start', gap: 6 },
  '& svg': { width: 16, height: '1lh', flex: 'none' },
});

const icons = {
  left: RiTimerLine,
  held: RiPauseLine,
  over: RiAlarmWarningLine,
  met: RiCheckLine,
  missed: RiAlarmWarningLine,
};
type PromiseKind = Exclude<ClockView['kind'], 'ola'>;

function Promised(props: { clock: ClockView; kind: PromiseKind }) {
  const t = useText();
  const { clock, kind } = props;
  const { status } = useCountdown(clock);
  const told = status === 'held-over' ? 'held' : status;
  const Icon = icons[told];
  return (
    <li>
      <Icon aria-hidden />
      <span>
        {t(`clocks.expect.${kind}.${told}`, {
          time: <ExactTime at={clock.dueAt} />,
        })}
      </span>
    </li>
  );
}

/** What a requester may expect by when, in sentences; the desk's own times are not theirs. */
export function Expectation(props: { clocks: ClockView[] }) {
  const t = useText();
  const shown = props.clocks.flatMap(clock =>
    clock.kind === 'ola' ? [] : [{ clock, kind: clock.kind }],
  );
  if (shown.length === 0) return null;
  return (
    <List aria-label={t('clocks.expect.title')}>
      {shown.map(({ clock, kind }) => (
        <Promised key={kind} clock={clock} kind={kind} />
      ))}
    </List>
  );
}
