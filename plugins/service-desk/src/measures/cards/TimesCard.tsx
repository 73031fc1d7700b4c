import { measuresOfTable } from '@firstline/plugin-service-desk-common';
import { ChartCard } from '../charts/ChartCard';
import type { CardProps } from './CardProps';
import { RateList } from './RateList';

/** How long it took to respond and to resolve. */
export function TimesCard(props: CardProps) {
  const { dashboard, tables, fileName } = props;
  return (
    <ChartCard table={tables.times} fileName={fileName}>
      <RateList measures={dashboard.measures} names={measuresOfTable.times} />
    </ChartCard>
  );
}
