import type { Measure, MeasureName } from '../../measures/measures';
import type { ReportCell, ReportTable } from '../report';
import type { FigureTableId } from '../words/ReportWords';
import type { TableContext } from './TableContext';

const workingNames: ReadonlySet<MeasureName> = new Set([
  'responseWorkingSecondsMean',
  'resolutionWorkingSecondsMean',
  'resolutionWorkingSecondsP50',
  'resolutionWorkingSecondsP90',
  'workSeconds',
]);

/** The measures of each table that has one a row, in the order of the rows. */
export const measuresOfTable = {
  volume: [
    'received',
    'resolved',
    'closed',
    'cancelled',
    'backlog',
    'majorIncidents',
    'solvedWithArticle',
    'workSeconds',
    'complaints',
    'complaintsUpheld',
  ],
  'service-levels': ['responseRate', 'resolutionRate'],
  times: [
    'responseSecondsMean',
    'responseSecondsP50',
    'responseSecondsP90',
    'responseWorkingSecondsMean',
    'resolutionSecondsMean',
    'resolutionSecondsP50',
    'resolutionSecondsP90',
    'resolutionWorkingSecondsMean',
    'resolutionWorkingSecondsP50',
    'resolutionWorkingSecondsP90',
  ],
  tiers: [
    'firstLineResolutionRate',
    'secondLineResolutionRate',
    'firstContactResolutionRate',
    'reopenRate',
    'escalationRate',
    'neverReassignedRate',
    'pingPongRate',
    'reassignmentsMean',
    'reassignmentsMax',
  ],
  satisfaction: [
    'satisfactionRate',
    'satisfactionSpeedRate',
    'satisfactionAttitudeRate',
    'satisfactionResultRate',
    'ratings',
  ],
} as const satisfies Partial<Record<FigureTableId, readonly MeasureName[]>>;

/** Value of a measure as a cell; empty where there was nothing to measure. */
export function measureCell(
  measure: Pick<Measure, 'name' | 'unit' | 'value'>,
): ReportCell {
  const { name, unit, value } = measure;
  return {
    value,
    unit,
    ...(unit === 'seconds' && { working: workingNames.has(name) }),
  };
}

const count = (value: number | undefined): ReportCell => ({
  value,
  unit: 'count',
});

/** A row for each measure: its value, the one before, and what it was made of. */
export function measureTable(
  context: TableContext,
  options: {
    id: keyof typeof measuresOfTable;
    measures: readonly Measure[];
    before: readonly Measure[];
  },
): ReportTable {
  const { words } = context;
  const { id, measures, before } = options;
  const { columns } = words;
  const shown = measuresOfTable[id].flatMap(
    name => measures.find(measure => measure.name === name) ?? [],
  );
  const made = shown.some(({ unit }) => unit === 'share');
  return {
    id,
    ...words.tables[id],
    columns: [
      columns.measure,
      columns.period,
      columns.before,
      ...(made ? [columns.part, columns.whole] : []),
    ],
    rows: shown.map(measure => {
      const { name, unit, part, whole } = measure;
      const earlier = before.find(one => one.name === name)?.value;
      return [
        { text: words.measures[name].name },
        measureCell(measure),
        measureCell({ name, unit, value: earlier }),
        // Of a mean the part is a sum, which says nothing by itself.
        ...(made
          ? [count(unit === 'share' ? part : undefined), count(whole)]
          : []),
      ];
    }),
  };
}
