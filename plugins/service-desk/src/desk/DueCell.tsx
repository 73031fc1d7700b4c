import {
  exactTime,
  spanText,
  useLanguage,
  useNow,
} from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { readClock } from '../incident/clockText';
import { useText } from '../translation';

const Cell = styled('div')({ minWidth: 90 });
const Track = styled('div')({
  height: 4,
  marginTop: 4,
  borderRadius: 2,
  overflow: 'hidden',
  background: 'var(--bui-bg-neutral-3)',
});
const Line = styled('div', { shouldForwardProp: name => name !== 'over' })<{
  over: boolean;
}>(({ over }) => ({
  fontSize: '0.8125rem',
  fontWeight: over ? 700 : 400,
  color: over ? 'var(--bui-fg-negative)' : 'inherit',
  fontVariantNumeric: 'tabular-nums',
}));
const NEARLY = 0.75;

/** Time left on the clock that is due next: in words, and as a bar that fills up. */
export function DueCell(props: { incident: Incident }) {
  const t = useText();
  const now = useNow();
  const language = useLanguage();
  const clock = props.incident.clocks
    .filter(({ stoppedAt }) => !stoppedAt)
    .sort((a, b) => a.dueAt.localeCompare(b.dueAt))[0];
  if (!clock) return null;
  const reading = readClock(clock, now);
  const time = spanText(reading.milliseconds, language);
  const over = reading.status === 'over';
  const tone = reading.used >= NEARLY ? 'warning' : 'announcement';
  const words = {
    over: t('desk.overdue', { time }),
    left: t('desk.left', { time }),
    paused: t('desk.paused'),
    met: '',
    missed: '',
  }[reading.status];
  return (
    <Cell
      title={`${t(`common.clock.${clock.kind}`)}: ${exactTime(
        clock.dueAt,
        language,
      )}`}
    >
      <Line over={over}>{words}</Line>
      <Track aria-hidden>
        <div
          style={{
            width: `${Math.round(reading.used * 100)}%`,
            height: '100%',
            background: `var(--bui-fg-${over ? 'negative' : tone})`,
          }}
        />
      </Track>
    </Cell>
  );
}
