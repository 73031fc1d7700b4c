import { DateTime } from 'luxon';
import { toDbTime } from '../time';
import type { ConsistencyCheck } from './ConsistencyCheck';

/** What waits longer than this for its delivery is stuck; a busy outbox is quicker. */
const STUCK_AFTER_MINUTES = 15;

/** What must hold for an outbox; see `createOutboxTable`. */
export function outboxChecks(): ConsistencyCheck[] {
  return [
    {
      says: 'Nothing in the outbox was given up',
      table: 'outbox',
      wrong: () =>
        `select id, kind as detail from outbox
        where parked_at is not null and delivered_at is null`,
      nameOf: id => `message ${id}`,
    },
    {
      says: `Nothing that is due in the outbox waits for more than ${STUCK_AFTER_MINUTES} minutes`,
      table: 'outbox',
      wrong: ({ now }) => {
        const before = toDbTime(
          DateTime.fromISO(now, { zone: 'utc' }).minus({
            minutes: STUCK_AFTER_MINUTES,
          }),
        );
        return `select id, kind as detail from outbox
          where delivered_at is null and parked_at is null
            and available_at < '${before}'`;
      },
      nameOf: id => `message ${id}`,
    },
  ];
}

/**
 * What must hold for numbers that are given out by a counter.
 *
 * @param options - `gaps`: whether numbers may be left out, as those of imported records are
 */
export function numberChecks(options: {
  table: string;
  counter: string;
  gaps: boolean;
  nameOf(id: string): string;
}): ConsistencyCheck[] {
  const { table, counter, gaps, nameOf } = options;
  const value = `coalesce((select value from counters where name = '${counter}'), 0)`;
  const checks: ConsistencyCheck[] = [
    {
      says: `The counter "${counter}" stands at the last number of ${table}`,
      table,
      wrong: () =>
        `select last as id, cast(null as text) as detail
        from (select coalesce(max(id), 0) as last from ${table}) as numbers
        where last ${gaps ? '>' : '<>'} ${value}`,
      nameOf,
    },
  ];
  if (gaps) return checks;
  return [
    ...checks,
    {
      says: `The numbers of ${table} have no gap`,
      table,
      wrong: () =>
        `select id, 'the one before is missing' as detail from (
          select id, coalesce(lag(id) over (order by id), 0) as before from ${table}
        ) as numbers where id <> before + 1`,
      nameOf,
    },
  ];
}

/** That the bytes of every file are there, when the database keeps them. */
export function attachmentChecks(): ConsistencyCheck[] {
  return [
    {
      says: 'Every file has its bytes, as many as it says',
      table: 'attachments',
      wrong: ({ sql }) =>
        `select a.id, case when c.id is null then 'no bytes' else 'another length' end as detail
        from attachments a left join attachment_contents c on c.id = a.id
        where a.complete = 1 and (c.id is null or ${sql.bytes(
          'c.content',
        )} <> a.size)`,
    },
    {
      says: 'No bytes are left of files that are gone',
      table: 'attachments',
      wrong: () =>
        `select c.id, cast(null as text) as detail from attachment_contents c
        where not exists (select 1 from attachments a where a.id = c.id)`,
    },
  ];
}

/**
 * That rows of other tables belong to a record that is there, where no foreign key says so.
 *
 * @param options - `column`: of those tables; one that is null belongs to nothing
 */
export function belongingChecks(options: {
  table: string;
  column: string;
  tables: readonly string[];
  nameOf(id: string): string;
}): ConsistencyCheck[] {
  const { table, column, tables, nameOf } = options;
  return tables.map(child => ({
    says: `Everything in ${child} belongs to one of ${table}`,
    table: child,
    wrong: () =>
      `select distinct c.${column} as id, cast(null as text) as detail from ${child} c
      where c.${column} is not null
        and not exists (select 1 from ${table} p where p.id = c.${column})`,
    nameOf,
  }));
}
