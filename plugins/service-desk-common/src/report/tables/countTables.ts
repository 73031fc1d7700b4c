import { waitingReasons } from '../../incident/incident';
import type {
  Dashboard,
  PingPongPair,
  RepeatedIncident,
  TimeShare,
} from '../../measures/measures';
import type { IncidentsLink } from '../recordsLink';
import type { ReportCell, ReportLanguage, ReportTable } from '../report';
import { reportWords } from '../words';
import type { FigureTableId } from '../words/ReportWords';
import type { TableContext } from './TableContext';

const count = (value: number, behind: IncidentsLink): ReportCell => ({
  value,
  unit: 'count',
  records: { ...behind, count: value },
});
/** A part of a whole; empty where the whole is nothing. */
const share = (
  part: number,
  whole: number,
  behind: IncidentsLink,
): ReportCell => ({
  value: whole === 0 ? undefined : part / whole,
  unit: 'share',
  records: behind,
});
const sum = (values: number[]) =>
  values.reduce((total, value) => total + value, 0);

/** The open incidents of a class of ages. @param days - where the class begins */
export const ageLink = (days: number): IncidentsLink => ({
  kind: 'backlog',
  by: 'age',
  key: `${days}`,
});

/** The ratings of so many points. */
export const pointsLink = (points: number): IncidentsLink => ({
  kind: 'rated',
  by: 'points',
  key: `${points}`,
});

/** What happened more than once on the same item. */
export const repeatedLink = (
  one: Pick<RepeatedIncident, 'ciRef' | 'category'>,
): IncidentsLink => ({
  kind: 'repeated',
  by: 'repeated',
  key: `${one.ciRef ?? ''} ${one.category ?? ''}`,
});

/** What went back from one team to another, once for each time. */
export const returnedLink = ({
  from,
  to,
}: Pick<PingPongPair, 'from' | 'to'>): IncidentsLink => ({
  kind: 'returned',
  by: 'returned',
  key: `${from} ${to}`,
});

/** What such time went into. */
export const timeLink = (
  one: Pick<TimeShare, 'kind' | 'tier' | 'waitingFor'>,
): IncidentsLink => ({
  kind: 'timed',
  by: 'time',
  key: `${one.kind} ${one.tier} ${one.waitingFor ?? ''}`,
});

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
      count(received, { kind: 'received', by: 'day', key: day }),
      count(resolved, { kind: 'resolved', by: 'day', key: day }),
      count(backlog, { kind: 'backlog', by: 'day', key: day }),
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
    ages.map((one, i) => {
      const behind = ageLink(one.days);
      return [
        { text: age(one.days, ages[i + 1]?.days) },
        count(one.count, behind),
        share(one.count, total, behind),
      ];
    }),
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
      .map(one => {
        const behind = pointsLink(one.points);
        return [
          {
            text: points[one.points as keyof typeof points] ?? `${one.points}`,
          },
          count(one.count, behind),
          share(one.count, total, behind),
        ];
      }),
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
      count(one.count, repeatedLink(one)),
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
      count(pair.count, returnedLink(pair)),
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
      .map(one => {
        const records = timeLink(one);
        return [
          { text: tier(`${one.tier}`) },
          { text: shareKindText(one, context.language) },
          { value: one.seconds, unit: 'seconds', working: true, records },
          share(one.seconds, total, records),
        ];
      }),
  );
}
