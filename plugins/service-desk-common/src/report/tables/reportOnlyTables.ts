import { clockKinds } from '../../service-level/serviceLevel';
import type { ComplaintOutcome } from '../../complaint/complaint';
import type { RecordsLink } from '../recordsLink';
import type { ReportCell, ReportTable, ServiceReport } from '../report';
import type { TableContext } from './TableContext';

const count = (value: number, behind?: RecordsLink): ReportCell => ({
  value,
  unit: 'count',
  ...(behind && { records: { ...behind, count: value } }),
});

function moment(
  context: TableContext,
  at: string | undefined,
  timeZone: string,
): ReportCell {
  if (!at) return { text: context.words.stillOpen };
  const format = new Intl.DateTimeFormat(context.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  });
  return { text: format.format(new Date(at)), iso: at };
}

/** Major incidents of the month. */
export function majorTable(
  context: TableContext,
  major: ServiceReport['major'],
  timeZone: string,
): ReportTable {
  const { columns, tables } = context.words;
  return {
    id: 'major',
    ...tables.major,
    columns: [
      columns.number,
      columns.title,
      columns.declared,
      columns.resolved,
    ],
    rows: major.map(one => [
      { text: one.number },
      { text: one.title },
      moment(context, one.declaredAt, timeZone),
      moment(context, one.resolvedAt, timeZone),
    ]),
  };
}

/** The incidents that were late the longest. */
export function breachTable(
  context: TableContext,
  breaches: ServiceReport['worstBreaches'],
): ReportTable {
  const { columns, tables, clock } = context.words;
  return {
    id: 'worst-breaches',
    ...tables['worst-breaches'],
    columns: [columns.number, columns.title, columns.clock, columns.overdue],
    rows: breaches.map(one => {
      const kind = clockKinds.find(known => known === one.clock);
      return [
        { text: one.number },
        { text: one.title },
        { text: kind ? clock[kind] : one.clock },
        { value: one.overdueSeconds, unit: 'seconds' },
      ];
    }),
  };
}

function counts<K extends string>(
  context: TableContext,
  options: {
    id: 'knowledge' | 'complaints';
    words: Record<K, string>;
    values: Record<K, number>;
    behind: Partial<Record<K, RecordsLink>>;
  },
): ReportTable {
  const { id, words, values, behind } = options;
  const { columns, tables } = context.words;
  return {
    id,
    ...tables[id],
    columns: [columns.what, columns.count],
    rows: (Object.keys(words) as K[]).map(key => [
      { text: words[key] },
      count(values[key], behind[key]),
    ]),
  };
}

/** What the knowledge base did for the desk. */
export function knowledgeTable(
  context: TableContext,
  values: NonNullable<ServiceReport['knowledge']>,
): ReportTable {
  const words = context.words.knowledge;
  const behind = {
    incidentsSolvedWithArticle: { kind: 'solvedWithArticle' },
  } as const;
  return counts(context, { id: 'knowledge', words, values, behind });
}

/** Complaints, as far as the reader may know of them. */
export function complaintTable(
  context: TableContext,
  values: NonNullable<ServiceReport['complaints']>,
): ReportTable {
  const words = context.words.complaints;
  const filed = (outcome?: ComplaintOutcome): RecordsLink => ({
    complaints: 'filed',
    ...(outcome && { outcome: [outcome] }),
  });
  return counts(context, {
    id: 'complaints',
    words,
    values,
    behind: {
      received: filed(),
      upheld: filed('upheld'),
      partlyUpheld: filed('partly-upheld'),
      notUpheld: filed('not-upheld'),
      open: { complaints: 'filed', open: true },
    },
  });
}
