import {
  exactTime,
  RelativeTime,
  useLanguage,
  useNow,
} from '@firstline/frontend-kit';
import type { ComplaintClock } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiTimerFlashLine,
  RiTimerLine,
} from '@remixicon/react';
import { useText } from '../translation';

// From here on little is left; icon and colour say so before the time is over.
const NARROW = 0.75;

const danger = {
  icon: RiAlarmWarningLine,
  color: 'var(--bui-negative-fg-subdued)',
};
const looks = {
  left: { icon: RiTimerLine, color: 'inherit' },
  narrow: { icon: RiTimerFlashLine, color: 'var(--bui-warning-fg-subdued)' },
  over: danger,
  met: { icon: RiCheckLine, color: 'var(--bui-positive-fg-subdued)' },
  missed: danger,
};

const Line = styled('span')({
  display: 'inline-flex',
  alignItems: 'center',
  gap: 4,
  maxWidth: '100%',
  '& svg': { width: 16, height: 16, flex: 'none' },
});

function lookOf(clock: ComplaintClock, now: number): keyof typeof looks {
  const { breachedAt, stoppedAt, startedAt, dueAt } = clock;
  if (stoppedAt) return breachedAt ? 'missed' : 'met';
  const [start, due] = [startedAt, dueAt].map(at => Date.parse(at));
  if (breachedAt || now > due) return 'over';
  return (now - start) / Math.max(1, due - start) >= NARROW ? 'narrow' : 'left';
}

/**
 * When a step of a complaint is due, as a moment: its target is working time, which the
 * hours until then are not.
 */
export function ComplaintDue(props: { clock: ComplaintClock }) {
  const t = useText();
  const language = useLanguage();
  const { clock } = props;
  const look = lookOf(clock, useNow());
  const { icon: Icon, color } = looks[look];
  const words = look === 'narrow' ? 'left' : look;
  const strong = look === 'over' || look === 'missed';
  return (
    <Line
      title={t('complaint.due.exact', {
        what: t(`complaint.clock.${clock.kind}`),
        time: exactTime(clock.dueAt, language),
      })}
      data-status={words}
    >
      <Icon aria-hidden style={{ color }} />
      <span style={{ color, fontWeight: strong ? 700 : 400 }}>
        {t(`complaint.due.${words}`, {
          time: <RelativeTime at={clock.dueAt} />,
        })}
      </span>
    </Line>
  );
}
