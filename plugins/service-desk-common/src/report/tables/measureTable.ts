import type { Measure, MeasureName } from '../../measures/measures';
import type { MeasureRecordsOfRow } from '../../measures/measureRecords';
import { kindBehind, linkOfMeasure, type RecordsLink } from '../recordsLink';
import type { NumberCell, ReportCell, ReportTable } from '../report';
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
): NumberCell {
  const { name, unit, value } = measure;
  return {
    value,
    unit,
    ...(unit === 'seconds' && { working: workingNames.has(name) }),
  };
}

/** What is behind the value of a measure, and how many that are where it can be told. */
export function recordsOf(measure: Measure): RecordsLink | undefined {
  const { name, unit, value, part, whole } = measure;
  const link = linkOfMeasure(name);
  if (!link || value === undefined) return undefined;
  if (unit === 'count' && name !== 'reassignmentsMax') {
    return { ...link, count: value };
  }
  if (unit !== 'share' || part === undefined || whole === undefined) {
    return link;
  }
  const shown = kindBehind(name, 'value');
  if (shown === kindBehind(name, 'whole')) return { ...link, count: whole };
  if (shown === kindBehind(name, 'part')) return { ...link, count: part };
  // Where nothing is the matter, the good ones are all there is to see.
  const others = whole - part;
  return others > 0
    ? { ...link, count: others }
    : { ...(linkOfMeasure(name, 'part') ?? link), count: part };
}

/** The same with what is behind it, where there is something. */
export function linkedCell(
  measure: Measure,
  { before, ...row }: MeasureRecordsOfRow & { before?: true } = {},
): ReportCell {
  const { name, unit, value } = measure;
  const link = recordsOf(measure);
  const cell = measureCell({ name, unit, value });
  if (!link) return cell;
  return {
    ...cell,
    records: {
      ...link,
      ...('kind' in link && row.by && row),
      ...(before && { before }),
    },
  };
}

function partCell(measure: Measure, of: 'part' | 'whole'): ReportCell {
  const { name, unit } = measure;
  const value = measure[of];
  // Of a mean the part is a sum, which says nothing by itself.
  if (of === 'part' && unit !== 'share') return { unit: 'count' };
  const records = value === undefined ? undefined : linkOfMeasure(name, of);
  return {
    value,
    unit: 'count',
    ...(records && { records: { ...records, count: value } }),
  };
}

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
  // Of a desk that aims at none there is no column of them.
  const aimed = shown.some(({ target }) => target !== undefined);
  const made = shown.some(({ unit }) => unit === 'share');
  return {
    id,
    ...words.tables[id],
    columns: [
      columns.measure,
      columns.period,
      ...(aimed ? [columns.target] : []),
      columns.before,
      ...(made ? [columns.part, columns.whole] : []),
    ],
    rows: shown.map(measure => {
      const { name, unit } = measure;
      const earlier = before.find(one => one.name === name) ?? { name, unit };
      return [
        { text: words.measures[name].name },
        linkedCell(measure),
        ...(aimed ? [measureCell({ name, unit, value: measure.target })] : []),
        linkedCell(earlier, { before: true }),
        ...(made
          ? [partCell(measure, 'part'), partCell(measure, 'whole')]
          : []),
      ];
    }),
  };
}
