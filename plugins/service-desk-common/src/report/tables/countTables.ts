import { waitingReasons } from '../../incident/incident';
import type { Dashboard, TimeShare } from '../../measures/measures';
import type { ReportCell, ReportLanguage, ReportTable } from '../report';
import { reportWords } from '../words';
import type { FigureTableId } from '../words/ReportWords';
import type { TableContext } from './TableContext';

const count = (value: number): ReportCell => ({ value, unit: 'count' });
/** A part of a whole; empty where the whole is nothing. */
export const share = (part: number, whole: number): ReportCell => ({
  value: whole === 0 ? undefined : part / whole,
  unit: 'share',
});
const sum = (values: number[]) =>
  values.reduce((total, value) => total + value, 0);

function table(
  context: TableContext,
  id: FigureTableId,
  columns: string[],
  rows: ReportCell[][],
): ReportTable {
  return { id, ...context.words.tables[id], columns, rows };
}

/** Received, resolved and open on each day. */
export function trendTable(
  context: TableContext,
  trend: Dashboard['trend'],
): ReportTable {
  const { columns, measures } = context.words;
  return table(
    context,
    'trend',
    [
      columns.day,
      measures.received.name,
      measures.resolved.name,
      measures.backlog.name,
    ],
    trend.map(({ day, received, resolved, backlog }) => [
      { text: day, iso: day },
      count(received),
      count(resolved),
      count(backlog),
    ]),
  );
}

/** Open incidents by how long they have been so. */
export function ageTable(
  context: TableContext,
  ages: Dashboard['backlogAge'],
): ReportTable {
  const { columns, age } = context.words;
  const total = sum(ages.map(one => one.count));
  return table(
    context,
    'backlog-age',
    [columns.age, columns.count, columns.share],
    ages.map((one, i) => [
      { text: age(one.days, ages[i + 1]?.days) },
      count(one.count),
      share(one.count, total),
    ]),
  );
}

/** How often each of the five points was given, the best first. */
export function ratingTable(
  context: TableContext,
  ratings: Dashboard['ratings'],
): ReportTable {
  const { columns, points } = context.words;
  const total = sum(ratings.map(one => one.count));
  return table(
    context,
    'ratings',
    [columns.rating, columns.count, columns.share],
    [...ratings]
      .sort((a, b) => b.points - a.points)
      .map(one => [
        { text: points[one.points as keyof typeof points] ?? `${one.points}` },
        count(one.count),
        share(one.count, total),
      ]),
  );
}

/** What happened more than once. */
export function repeatedTable(
  context: TableContext,
  repeated: Dashboard['repeated'],
): ReportTable {
  const { columns } = context.words;
  return table(
    context,
    'repeated',
    [columns.item, columns.category, columns.count, columns.last],
    repeated.map(one => [
      { text: context.entityTitle(one.ciRef, one.ciTitle) },
      { text: context.categoryTitle(one.category) },
      count(one.count),
      { text: one.lastAt.slice(0, 10), iso: one.lastAt },
    ]),
  );
}

/** Teams that gave incidents back and forth. */
export function pingPongTable(
  context: TableContext,
  pairs: Dashboard['pingPong'],
): ReportTable {
  const { columns } = context.words;
  return table(
    context,
    'ping-pong',
    [columns.from, columns.to, columns.count],
    pairs.map(pair => [
      { text: context.entityTitle(pair.from) },
      { text: context.entityTitle(pair.to) },
      count(pair.count),
    ]),
  );
}

/** What was done with time, in words; of waiting, for whom or what. */
export function shareKindText(
  one: Pick<TimeShare, 'kind' | 'waitingFor'>,
  language: ReportLanguage,
): string {
  const { timeKind, waitingFor, waitingOf } = reportWords[language];
  const whom = waitingReasons.find(known => known === one.waitingFor);
  return one.kind === 'waiting' && whom
    ? waitingOf(waitingFor[whom])
    : timeKind[one.kind];
}

/** Where the working time went, by tier. */
export function timeTable(
  context: TableContext,
  shares: readonly TimeShare[],
): ReportTable {
  const { columns, tier } = context.words;
  const total = sum(shares.map(one => one.seconds));
  return table(
    context,
    'time',
    [columns.tier, columns.what, columns.time, columns.share],
    [...shares]
      .sort((a, b) => a.tier - b.tier || b.seconds - a.seconds)
      .map(one => [
        { text: tier(`${one.tier}`) },
        { text: shareKindText(one, context.language) },
        { value: one.seconds, unit: 'seconds', working: true },
        share(one.seconds, total),
      ]),
  );
}
