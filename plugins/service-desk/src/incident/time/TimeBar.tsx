import { shortSpan, useLanguage } from '@firstline/frontend-kit';
import { EntityName } from '@firstline/frontend-kit';
import type { TimeSpan } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { TierChip } from '../../components/TierChip';
import { useText } from '../../translation';
import { kindLooks } from './kindLooks';
import { type Measure, legendOf, runsOf } from './timeShares';
import { useKindName } from './useKindName';

// Shares of the bar from which on there is room to name the tier, and its team.
const TIER_FITS = 0.1;
const TEAM_FITS = 0.25;

const Tiers = styled('div')({
  display: 'flex',
  gap: 2,
  minHeight: 24,
  margin: '8px 0 4px',
  fontSize: '0.75rem',
  color: 'var(--bui-fg-secondary)',
  '& > div': {
    display: 'flex',
    alignItems: 'center',
    gap: 6,
    minWidth: 0,
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
    borderInlineStart: '2px solid var(--bui-border-2)',
    paddingInlineStart: 4,
  },
});
const Bar = styled('div')({
  display: 'flex',
  gap: 2,
  height: 20,
  '& > span': {
    minWidth: 3,
    borderRadius: 3,
    border: '1px solid',
    // Browsers leave out backgrounds on paper; here they are the message.
    printColorAdjust: 'exact',
  },
});
const Legend = styled('ul')({
  display: 'flex',
  flexWrap: 'wrap',
  gap: '4px 16px',
  margin: '8px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  '& li': { display: 'flex', alignItems: 'center', gap: 6 },
});
// Flat as the bar is: a square would look like a box to tick.
const Swatch = styled('span')({
  width: 22,
  height: 10,
  flex: 'none',
  borderRadius: 3,
  border: '1px solid',
});

/** The life of an incident from left to right: who had it, and what became of the time. */
export function TimeBar(props: { spans: TimeSpan[]; measure: Measure }) {
  const t = useText();
  const language = useLanguage();
  const kindName = useKindName();
  const { spans, measure } = props;
  const span = (seconds: number) =>
    shortSpan(
      seconds,
      language,
      measure === 'workingSeconds' ? 'hours' : 'days',
    );
  const legend = legendOf(spans, measure);
  const total = spans.reduce((sum, one) => sum + one[measure], 0);
  const list = legend
    .map(
      ({ kind, waitingFor, seconds }) =>
        `${kindName(kind, waitingFor)}: ${span(seconds)}`,
    )
    .join('; ');
  return (
    <div>
      <Tiers aria-hidden>
        {runsOf(spans, measure)
          .filter(run => run.seconds > 0)
          .map(run => (
            <div key={run.from} style={{ flex: `${run.seconds} 1 0` }}>
              {run.seconds >= total * TIER_FITS && <TierChip tier={run.tier} />}
              {run.team && run.seconds >= total * TEAM_FITS && (
                <EntityName entityRef={run.team} link={false} />
              )}
            </div>
          ))}
      </Tiers>
      <Bar role="img" aria-label={t('clocks.time.bar', { list })}>
        {spans
          .filter(one => one[measure] > 0)
          .map(one => {
            const { background, border } = kindLooks[one.kind];
            return (
              <span
                key={`${one.from} ${one.kind}`}
                title={`${kindName(one.kind, one.waitingFor)}: ${span(
                  one[measure],
                )}`}
                style={{
                  flex: `${one[measure]} 1 0`,
                  background,
                  borderColor: border,
                }}
              />
            );
          })}
      </Bar>
      <Legend aria-hidden>
        {legend.map(({ kind, waitingFor, seconds }) => {
          const { background, border } = kindLooks[kind];
          return (
            <li key={`${kind} ${waitingFor}`}>
              <Swatch style={{ background, borderColor: border }} />
              {kindName(kind, waitingFor)} {span(seconds)}
            </li>
          );
        })}
      </Legend>
    </div>
  );
}
