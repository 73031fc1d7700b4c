import { RelativeTime } from '@firstline/frontend-kit';
import { cellText, repeatedLink } from '@firstline/plugin-service-desk-common';
import { useText } from '../../translation';
import { ChartCard } from '../charts/ChartCard';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';
import { Lines } from './lineStyles';

const SHOWN = 6;

/** What happens again and again: candidates for a problem. */
export function RepeatedCard(props: CardProps) {
  const t = useText();
  const { words, language } = useReportWords();
  const { dashboard, tables, fileName } = props;
  const table = tables.repeated;
  return (
    <ChartCard table={table} fileName={fileName}>
      <Lines>
        {dashboard.repeated.slice(0, SHOWN).map((one, index) => {
          const [item, category] = table.rows[index].map(cell =>
            cellText(cell, language),
          );
          const name = [one.ciRef && item, one.category && category]
            .filter(Boolean)
            .join(' · ');
          return (
            <li key={`${one.ciRef} ${one.category}`}>
              <bdi>{name || words.none}</bdi>
              <strong>
                <RecordsNumber
                  link={{ ...repeatedLink(one), count: one.count }}
                  title={`${words.measures.received.name}: ${name}`}
                  text={t('measures.times', { count: one.count })}
                />
              </strong>
              <small>
                {t('measures.lastTime', {
                  time: <RelativeTime at={one.lastAt} />,
                })}
              </small>
            </li>
          );
        })}
      </Lines>
    </ChartCard>
  );
}
