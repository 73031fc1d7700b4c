import { VisuallyHidden } from '@backstage/ui';
import { exactTime, shortSpan, useLanguage } from '@firstline/frontend-kit';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import {
  RiAlarmWarningLine,
  RiCheckLine,
  RiPauseLine,
  RiTimerFlashLine,
  RiTimerLine,
} from '@remixicon/react';
import { useText } from '../../translation';
import type { CountdownClock, CountdownReading } from './readCountdown';
import { useClockName } from './useClockName';
import { useCountdown } from './useCountdown';

// From here on little is left; icon and colour say so before the time is over.
const NARROW = 0.75;

const danger = {
  icon: RiAlarmWarningLine,
  color: 'var(--bui-negative-fg-subdued)',
  bar: 'var(--bui-negative-border)',
};
const calm = {
  icon: RiTimerLine,
  color: 'inherit',
  bar: 'var(--bui-border-2)',
};
const looks = {
  left: calm,
  narrow: {
    icon: RiTimerFlashLine,
    color: 'var(--bui-warning-fg-subdued)',
    bar: 'var(--bui-warning-border)',
  },
  over: danger,
  held: { ...calm, icon: RiPauseLine, color: 'var(--bui-fg-secondary)' },
  'held-over': { ...danger, icon: RiPauseLine },
  met: {
    icon: RiCheckLine,
    color: 'var(--bui-positive-fg-subdued)',
    bar: 'var(--bui-positive-border)',
  },
  missed: danger,
};

function lookOf({ status, used }: CountdownReading) {
  return looks[status === 'left' && used >= NARROW ? 'narrow' : status];
}

const Line = styled('span')({
  display: 'inline-flex',
  alignItems: 'flex-start',
  gap: 4,
  maxWidth: '100%',
  fontVariantNumeric: 'tabular-nums',
  // Beside the first line of words that take two, in scripts of any height.
  lineHeight: 1.45,
  '& svg': { width: 16, height: '1lh', flex: 'none' },
});
const Track = styled('div')({
  height: 4,
  borderRadius: 2,
  overflow: 'hidden',
  background: 'var(--bui-bg-neutral-3)',
});

function useCountdownWords(clock: CountdownClock) {
  const t = useText();
  const language = useLanguage();
  const reading = useCountdown(clock);
  const { status, seconds } = reading;
  const unknown = seconds === 0 && (status === 'over' || status === 'missed');
  const time = shortSpan(
    seconds,
    language,
    clock.calendar === undefined ? 'days' : 'hours',
  );
  const at = (iso: string) => exactTime(iso, language);
  let moment = t('clocks.due', { time: at(clock.dueAt) });
  if (clock.stoppedAt)
    moment = t('clocks.stopped', { time: at(clock.stoppedAt) });
  else if (clock.pausedAt) {
    moment = t('clocks.pausedSince', { time: at(clock.pausedAt) });
  }
  return {
    reading,
    words: unknown
      ? t(`clocks.plain.${status}`)
      : t(`clocks.${status}`, { time }),
    moment:
      clock.calendar === undefined
        ? moment
        : t('clocks.inWorkingTime', { moment }),
  };
}

/** The time a clock of an incident has left, see {@link NamedCountdown}. */
export function Countdown(props: {
  clock: ClockView;
  /** Says what the clock measures: `before` the time, or only in the hover text. */
  kind?: 'before' | 'hover';
}) {
  const { clock, kind } = props;
  return (
    <NamedCountdown clock={clock} name={useClockName()(clock)} kind={kind} />
  );
}

/**
 * How much time a clock has left, in working time: words, icon and colour. The moment it is
 * due stands in the hover text, and is read out.
 */
export function NamedCountdown(props: {
  clock: CountdownClock;
  /** What the clock measures. */
  name: string;
  kind?: 'before' | 'hover';
}) {
  const t = useText();
  const { clock, name, kind = 'hover' } = props;
  const { reading, words, moment } = useCountdownWords(clock);
  const { icon: Icon, color } = lookOf(reading);
  const strong = reading.status === 'over' || reading.status === 'missed';
  const before = t('common.before', { name });
  return (
    <Line
      title={t('common.named', { name, what: moment })}
      data-status={reading.status}
    >
      <Icon aria-hidden style={{ color }} />
      <span>
        {kind === 'before' ? before : <VisuallyHidden>{before}</VisuallyHidden>}
        <span
          style={{ color, fontWeight: strong || kind === 'before' ? 700 : 400 }}
        >
          {words}
        </span>
        <VisuallyHidden>, {moment}</VisuallyHidden>
      </span>
    </Line>
  );
}

/** How much of a clock's target is used up, as a bar beside its {@link Countdown}. */
export function CountdownBar(props: { clock: ClockView }) {
  const reading = useCountdown(props.clock);
  return (
    <Track aria-hidden>
      <div
        style={{
          width: `${Math.round(reading.used * 100)}%`,
          height: '100%',
          background: lookOf(reading).bar,
        }}
      />
    </Track>
  );
}
