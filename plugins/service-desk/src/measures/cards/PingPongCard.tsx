import { cellText, returnedLink } from '@firstline/plugin-service-desk-common';
import { VisuallyHidden } from '@backstage/ui';
import { RiArrowLeftRightLine } from '@remixicon/react';
import { useText } from '../../translation';
import { ChartCard } from '../charts/ChartCard';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';
import { Lines } from './lineStyles';

const SHOWN = 6;

/** Teams that give incidents back and forth. */
export function PingPongCard(props: CardProps) {
  const t = useText();
  const { words, language } = useReportWords();
  const { dashboard, tables, fileName } = props;
  const table = tables['ping-pong'];
  return (
    <ChartCard table={table} fileName={fileName}>
      <Lines>
        {dashboard.pingPong.slice(0, SHOWN).map((pair, index) => {
          const [from, to] = table.rows[index].map(cell =>
            cellText(cell, language),
          );
          return (
            <li key={`${pair.from} ${pair.to}`}>
              <span>
                <bdi>{from}</bdi>{' '}
                <RiArrowLeftRightLine
                  size={14}
                  aria-hidden
                  style={{ verticalAlign: 'middle' }}
                />
                <VisuallyHidden>{t('measures.backTo')}</VisuallyHidden>{' '}
                <bdi>{to}</bdi>
              </span>
              <strong>
                <RecordsNumber
                  link={{ ...returnedLink(pair), count: pair.count }}
                  title={`${words.measures.pingPongRate.name}: ${from} → ${to}`}
                  text={t('measures.times', { count: pair.count })}
                />
              </strong>
            </li>
          );
        })}
      </Lines>
    </ChartCard>
  );
}
