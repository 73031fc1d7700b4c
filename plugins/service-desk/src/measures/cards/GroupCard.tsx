import {
  cellText,
  type MeasureGroup,
  type MeasureRecordRow,
  type ReportTable,
} from '@firstline/plugin-service-desk-common';
import { BarList } from '../charts/BarList';
import { ChartCard } from '../charts/ChartCard';
import { RecordsNumber } from '../records/RecordsNumber';
import { useReportWords } from '../useReportWords';

// More bars than these are a list, and the list is the table.
const MOST_BARS = 8;

/** How many incidents were received of each category, item, channel or team; most first. */
export function GroupCard(props: {
  table: ReportTable;
  groups: readonly MeasureGroup[];
  fileName: string;
  /** By what the groups are told apart. */
  by: MeasureRecordRow;
}) {
  const { words, language } = useReportWords();
  const { table, groups, fileName, by } = props;
  const received = (group: MeasureGroup) =>
    group.measures.find(({ name }) => name === 'received')?.value ?? 0;
  const most = Math.max(1, ...groups.map(received));
  const rows = groups.slice(0, MOST_BARS).map((group, index) => {
    const count = received(group);
    const label = cellText(table.rows[index][0], language);
    return {
      key: group.key,
      name: <bdi>{label}</bdi>,
      part: count / most,
      value: (
        <RecordsNumber
          link={{ kind: 'received', by, key: group.key, count }}
          title={`${words.measures.received.name}: ${label}`}
          text={cellText({ value: count, unit: 'count' }, language)}
        />
      ),
    };
  });
  return (
    <ChartCard table={table} fileName={fileName}>
      <BarList rows={rows} />
    </ChartCard>
  );
}
