import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';

/** A statement as the service sent it; those of one transaction have its id in common. */
export interface RecordedStatement {
  sql: string;
  bindings: Knex.RawBinding[];
  transaction?: string;
}

/**
 * What the service asked its database for one request. With `id`, the statements are about
 * one incident, whose id stands in them wherever it is named: a replay puts another there.
 */
export interface Recording {
  statements: RecordedStatement[];
  id?: number;
  /** It files: each replay takes the next number, as the service does. */
  files?: true;
}

/** Ids of that many digits are nothing else by chance, so that they can be found and replaced. */
export const FIRST_ID = 7_000_000;

interface QueryEvent {
  sql: string;
  bindings?: Knex.RawBinding[];
  __knexTxId?: string;
}

/** Notes what a connection sends, until it is told to stop. */
export function record(knex: Knex): () => RecordedStatement[] {
  const statements: RecordedStatement[] = [];
  const note = ({ sql, bindings = [], __knexTxId }: QueryEvent) => {
    // Beginning and end of a transaction are knex's own business at the replay, too.
    if (/^(begin|commit|rollback|savepoint|release)\b/i.test(sql)) return;
    statements.push({ sql, bindings, transaction: __knexTxId });
  };
  knex.on('query', note);
  return () => {
    knex.off('query', note);
    return statements;
  };
}

const UUID = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;

/** What stands for what is recorded: the incident's id, and keys of one's own. */
class Names {
  readonly #recorded: number;
  readonly #keys = new Map<string, string>();
  id: number;

  constructor(recorded: number, id: number) {
    this.#recorded = recorded;
    this.id = id;
  }

  of(binding: Knex.RawBinding): Knex.RawBinding {
    if (binding === this.#recorded) return this.id;
    if (typeof binding !== 'string') return binding;
    return binding
      .replaceAll(String(this.#recorded), String(this.id))
      .replace(UUID, key => {
        const own = this.#keys.get(key) ?? randomUUID();
        this.#keys.set(key, own);
        return own;
      });
  }
}

async function send(
  on: Knex,
  { sql, bindings }: RecordedStatement,
  names?: Names,
): Promise<unknown[]> {
  const own = names ? bindings.map(value => names.of(value)) : bindings;
  // What was recorded has the placeholders of its database already.
  const reply = await on.raw(sql.replace(/\$\d+/g, '?'), own);
  return Array.isArray(reply) ? reply : reply?.rows ?? [];
}

/**
 * Leaves of a write what cannot be left out: the rows written, and the row read back.
 */
export function writesOf(statements: RecordedStatement[]): RecordedStatement[] {
  const writes = statements.filter(
    ({ sql, transaction }) =>
      transaction !== undefined && !/^select/i.test(sql),
  );
  const readBack = statements.find(
    ({ sql, transaction }) =>
      transaction === undefined &&
      /^select \* from .incidents. where/.test(sql),
  );
  return readBack ? [...writes, readBack] : writes;
}

/**
 * Sends the statements of a recording again: those of a transaction one after the other in
 * one, as they were, those outside at once, which is the quickest that anybody could.
 *
 * @param id - the incident it is about this time; not for one that files
 * @returns all the rows that came back
 */
export async function replay(
  knex: Knex,
  recording: Recording,
  id?: number,
): Promise<unknown[]> {
  const rows: unknown[] = [];
  const names =
    recording.id === undefined
      ? undefined
      : new Names(recording.id, id ?? recording.id);
  for (const group of groupsOf(recording.statements)) {
    if (group[0].transaction === undefined) {
      const replies = await Promise.all(
        group.map(statement => send(knex, statement, names)),
      );
      rows.push(...replies.flat());
    } else {
      await knex.transaction(async trx => {
        for (const statement of group) {
          const reply = await send(trx, statement, names);
          const takesNumber =
            recording.files && /update [`"]counters/.test(statement.sql);
          if (takesNumber && names) {
            names.id = (reply[0] as { value: number }).value;
          }
        }
      });
    }
  }
  return rows;
}

function groupsOf(statements: RecordedStatement[]): RecordedStatement[][] {
  const groups: RecordedStatement[][] = [];
  for (const statement of statements) {
    const last = groups.at(-1);
    if (last && last[0].transaction === statement.transaction) {
      last.push(statement);
    } else {
      groups.push([statement]);
    }
  }
  return groups;
}
