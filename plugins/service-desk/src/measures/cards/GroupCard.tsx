import {
  cellText,
  type MeasureGroup,
  type MeasureScope,
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
  /** The scope of a group's own incidents; undefined where they cannot be asked for. */
  narrowTo(key: string): Partial<MeasureScope> | undefined;
}) {
  const { words, language } = useReportWords();
  const { table, groups, fileName, narrowTo } = props;
  const received = (group: MeasureGroup) =>
    group.measures.find(({ name }) => name === 'received')?.value ?? 0;
  const most = Math.max(1, ...groups.map(received));
  const rows = groups.slice(0, MOST_BARS).map((group, index) => {
    const count = received(group);
    const narrow = group.key ? narrowTo(group.key) : undefined;
    const label = cellText(table.rows[index][0], language);
    return {
      key: group.key,
      name: <bdi>{label}</bdi>,
      part: count / most,
      value: (
        <RecordsNumber
          kind={narrow && 'received'}
          title={`${words.measures.received.name}: ${label}`}
          text={cellText({ value: count, unit: 'count' }, language)}
          count={count}
          narrow={narrow}
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
