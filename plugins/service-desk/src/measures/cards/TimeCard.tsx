import {
  cellText,
  shareKindText,
  type TimeShare,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { kindLooks } from '../../incident/time/kindLooks';
import { ChartCard } from '../charts/ChartCard';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';

const Tier = styled('div')({
  display: 'flex',
  justifyContent: 'space-between',
  gap: 12,
  margin: '10px 0 4px',
  fontSize: '0.875rem',
  '& > strong': { fontVariantNumeric: 'tabular-nums' },
});
const Bar = styled('div')({
  display: 'flex',
  gap: 2,
  height: 18,
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
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.8125rem',
  '& li': { display: 'flex', alignItems: 'center', gap: 6 },
  '& span': {
    width: 22,
    height: 10,
    flex: 'none',
    borderRadius: 3,
    border: '1px solid',
  },
});

const sum = (shares: readonly TimeShare[]) =>
  shares.reduce((total, { seconds }) => total + seconds, 0);

/** Where the working time of resolved incidents went, tier by tier. */
export function TimeCard(props: CardProps) {
  const { words, language } = useReportWords();
  const { dashboard, tables, fileName } = props;
  const shares = dashboard.whereTheTimeWent.filter(one => one.seconds > 0);
  const tiers = [...new Set(shares.map(({ tier }) => tier))].sort(
    (a, b) => a - b,
  );
  const span = (seconds: number) =>
    cellText({ value: seconds, unit: 'seconds', working: true }, language);
  const named = (one: TimeShare) => shareKindText(one, language);
  const legend = new Map<string, TimeShare[]>();
  for (const one of shares) {
    legend.set(named(one), [...(legend.get(named(one)) ?? []), one]);
  }
  const longest = Math.max(
    1,
    ...tiers.map(tier => sum(shares.filter(one => one.tier === tier))),
  );
  const said = tiers
    .map(tier => {
      const own = shares.filter(one => one.tier === tier);
      const list = own.map(one => `${named(one)} ${span(one.seconds)}`);
      return `${words.tier(`${tier}`)}: ${list.join(', ')}`;
    })
    .join('; ');
  return (
    <ChartCard table={tables.time} fileName={fileName}>
      <div role="img" aria-label={`${words.tables.time.title}. ${said}.`}>
        {tiers.map(tier => {
          const own = shares.filter(one => one.tier === tier);
          const total = sum(own);
          return (
            <div key={tier}>
              <Tier>
                <span>{words.tier(`${tier}`)}</span>
                <strong>{span(total)}</strong>
              </Tier>
              <Bar style={{ width: `${(total / longest) * 100}%` }}>
                {own.map(one => {
                  const { background, border } = kindLooks[one.kind];
                  return (
                    <span
                      key={`${one.kind} ${one.waitingFor}`}
                      title={`${named(one)}: ${span(one.seconds)}`}
                      style={{
                        flex: `${one.seconds} 1 0`,
                        background,
                        borderColor: border,
                      }}
                    />
                  );
                })}
              </Bar>
            </div>
          );
        })}
        <Legend>
          {[...legend].map(([name, own]) => {
            const { background, border } = kindLooks[own[0].kind];
            return (
              <li key={name}>
                <span style={{ background, borderColor: border }} />
                {name} {span(sum(own))}
              </li>
            );
          })}
        </Legend>
      </div>
    </ChartCard>
  );
}
