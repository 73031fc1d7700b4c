import type {
  MeasureGroup,
  MeasureName,
  MeasureUnit,
} from '../../measures/measures';
import type { ReportTable } from '../report';
import type { FigureTableId } from '../words/ReportWords';
import type { MeasureRecordRow } from '../../measures/measureRecords';
import { linkedCell } from './measureTable';
import type { TableContext } from './TableContext';

// As many as a sheet of paper has room for, beside the name.
const shown: [MeasureName, MeasureUnit][] = [
  ['received', 'count'],
  ['resolved', 'count'],
  ['backlog', 'count'],
  ['responseRate', 'share'],
  ['resolutionRate', 'share'],
  ['reopenRate', 'share'],
  ['resolutionWorkingSecondsMean', 'seconds'],
  ['satisfactionRate', 'share'],
];

/** A row for each priority, team or the like; columns that no row has anything for are left out. */
export function groupTable(
  context: TableContext,
  options: {
    id: FigureTableId;
    heading: string;
    /** By what the groups are told apart. */
    by: MeasureRecordRow;
    groups: readonly MeasureGroup[];
    nameOf(group: MeasureGroup): string;
  },
): ReportTable {
  const { words } = context;
  const { id, heading, by, groups, nameOf } = options;
  const measureOf = (group: MeasureGroup, name: MeasureName) =>
    group.measures.find(measure => measure.name === name);
  const columns = shown.filter(([name]) =>
    groups.some(group => measureOf(group, name)?.value !== undefined),
  );
  return {
    id,
    ...words.tables[id],
    columns: [heading, ...columns.map(([name]) => words.measures[name].name)],
    rows: groups.map(group => [
      { text: nameOf(group) },
      ...columns.map(([name, unit]) =>
        linkedCell(measureOf(group, name) ?? { name, unit }, {
          by,
          key: group.key,
        }),
      ),
    ]),
  };
}
