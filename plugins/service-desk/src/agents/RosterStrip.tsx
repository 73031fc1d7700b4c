import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { useLanguage } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { DateTime } from 'luxon';
import {
  blocksOf,
  ROSTER_DAYS,
  type RosterBlock,
  type RosterShift,
} from './roster';
import { stretchText } from './timeText';

const Frame = styled('div')({ overflowX: 'auto' });
const Strip = styled('div')({
  position: 'relative',
  minWidth: 560,
  height: 64,
  borderRadius: 'var(--bui-radius-2)',
  background: 'var(--bui-bg-neutral-2)',
  overflow: 'hidden',
});
const Day = styled('div')({
  position: 'absolute',
  top: 0,
  bottom: 0,
  paddingLeft: 4,
  fontSize: '0.6875rem',
  lineHeight: '20px',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  color: 'var(--bui-fg-secondary)',
  borderLeft: '1px solid var(--bui-border-2)',
  '&[data-weekend]': { background: 'var(--bui-bg-neutral-3)' },
});
const Block = styled('div')({
  position: 'absolute',
  top: 26,
  height: 28,
  minWidth: 4,
  padding: '0 6px',
  borderRadius: 4,
  fontSize: '0.75rem',
  lineHeight: '26px',
  whiteSpace: 'nowrap',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-4)',
  border: '1px solid var(--bui-border-2)',
  '&[data-own]': {
    fontWeight: 700,
    color: 'var(--bui-announcement-fg-subdued)',
    background: 'var(--bui-announcement-bg-subdued)',
    borderColor: 'var(--bui-announcement-border)',
  },
});
const Now = styled('div')({
  position: 'absolute',
  top: 20,
  bottom: 0,
  width: 2,
  background: 'var(--bui-fg-negative)',
});

function Stretch(props: { block: RosterBlock; own: boolean }) {
  const language = useLanguage();
  const { shift, left, width } = props.block;
  const { primaryTitle } = useEntityPresentation(shift.userRef);
  return (
    <Block
      data-own={props.own || undefined}
      style={{ left: `${left}%`, width: `${width}%` }}
      title={`${primaryTitle}: ${stretchText(shift.from, shift.to, language)}`}
    >
      {primaryTitle}
    </Block>
  );
}

/** Two weeks of a team's duty as a picture; the list below it says the same in words. */
export function RosterStrip(props: {
  shifts: RosterShift[];
  /** Whose stretches stand out. */
  userRef: string;
  window: { from: DateTime; to: DateTime };
  now: number;
}) {
  const language = useLanguage();
  const { window } = props;
  const span = window.to.toMillis() - window.from.toMillis();
  const days = Array.from({ length: ROSTER_DAYS }, (_, i) =>
    window.from.plus({ days: i }).setLocale(language),
  );
  return (
    <Frame aria-hidden>
      <Strip>
        {days.map((day, i) => (
          <Day
            key={day.toISODate()}
            data-weekend={day.weekday > 5 || undefined}
            style={{
              left: `${(100 * i) / ROSTER_DAYS}%`,
              width: `${100 / ROSTER_DAYS}%`,
            }}
          >
            {`${day.day} ${day.toLocaleString({ weekday: 'narrow' })}`}
          </Day>
        ))}
        {blocksOf(props.shifts, window).map(block => (
          <Stretch
            key={`${block.shift.userRef} ${block.shift.from}`}
            block={block}
            own={block.shift.userRef === props.userRef}
          />
        ))}
        <Now
          style={{
            left: `${(100 * (props.now - window.from.toMillis())) / span}%`,
          }}
        />
      </Strip>
    </Frame>
  );
}
