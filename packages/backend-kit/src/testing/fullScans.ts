import type { Knex } from 'knex';
import { isSqlite } from '../database';
import { plansOf, type Statement } from './queryPlans';

const NAMED =
  /\b(?:from|join|update|into)\s+[`"]?(\w+)[`"]?(?:\s+(?:as\s+)?[`"]?(\w+)[`"]?)?/gi;
const NO_ALIAS =
  /^(on|where|set|left|inner|cross|join|order|group|limit|values|select|indexed|union|as|using)$/i;

/** Which tables a name in a plan may stand for. */
function tablesByName(sql: string): Map<string, Set<string>> {
  const names = new Map<string, Set<string>>();
  const add = (name: string, table: string) =>
    names.set(name, (names.get(name) ?? new Set()).add(table));
  for (const [, table, alias] of sql.matchAll(NAMED)) {
    add(table, table);
    if (alias && !NO_ALIAS.test(alias)) add(alias, table);
  }
  return names;
}

/** Statements of the same text are one, however many values their lists have. */
function distinct(statements: Statement[]): Statement[] {
  const known = new Map<string, Statement>();
  for (const statement of statements) {
    const text = statement.sql
      .replace(/\$\d+/g, '?')
      .replace(/\?(, \?)+/g, '?');
    if (!known.has(text)) known.set(text, statement);
  }
  return [...known.values()];
}

async function viewsOf(knex: Knex): Promise<Map<string, string>> {
  const rows: { name: string; sql: string }[] = await knex('sqlite_master')
    .where('type', 'view')
    .select('name', 'sql');
  return new Map(rows.map(({ name, sql }) => [name, sql]));
}

/** A statement's text with the views it reads, whose names stand in its plan. */
function spelledOut(sql: string, views: Map<string, string>): string {
  let text = sql;
  const open = new Map(views);
  for (let found = true; found; ) {
    found = false;
    for (const [name, definition] of open) {
      if (!new RegExp(`\\b${name}\\b`).test(text)) continue;
      open.delete(name);
      text += `\n${definition}`;
      found = true;
    }
  }
  return text;
}

/** Tables that SQLite reads from end to end, or builds an index of just for this. */
function sqliteScans(
  plan: string,
  sql: string,
  whole: Readonly<Record<string, string>>,
): string[] {
  const names = tablesByName(sql);
  const given = new Set(
    [...plan.matchAll(/^(?:CO-ROUTINE|MATERIALIZE) (\w+)$/gm)].map(m => m[1]),
  );
  const limited = /\blimit\b/i.test(sql);
  const found = plan.split('\n').flatMap(step => {
    const scan = /^SCAN (\w+)( USING (?:COVERING )?INDEX (\w+))?$/.exec(step);
    // All of a full text index, and not the rows of a word.
    const unasked = /^SCAN (\w+) VIRTUAL TABLE INDEX 0:$/.exec(step);
    const automatic = /^SEARCH (\w+) USING AUTOMATIC/.exec(step);
    const name = automatic?.[1] ?? unasked?.[1] ?? scan?.[1];
    if (name === undefined || given.has(name)) return [];
    // A walk in the order of an index ends with the page.
    if (scan?.[2] && limited) return [];
    if (scan?.[3] && Object.hasOwn(whole, scan[3])) return [];
    return [...(names.get(name) ?? [])];
  });
  return found;
}

/** Tables that PostgreSQL can only read from end to end. */
function postgresScans(plan: string): string[] {
  return [...plan.matchAll(/Seq Scan on (\w+)/g)].map(([, table]) => table);
}

/**
 * Which of some statements read a table from end to end.
 *
 * @param statements - as `statementsOf` gives them
 * @param options - `whole`: tables that may be, and partial indexes, with the reason
 * @returns for each such statement the tables, its text and its plan
 */
export async function fullScans(
  knex: Knex,
  statements: Statement[],
  options: { whole: Readonly<Record<string, string>> },
): Promise<string[]> {
  const sqlite = isSqlite(knex);
  const views = sqlite ? await viewsOf(knex) : new Map<string, string>();
  const asked = distinct(statements).filter(
    ({ sql }) =>
      /^\s*(with|select|update|delete|insert)\b/i.test(sql) &&
      // What knex makes of an empty list: nothing is read.
      !/\bwhere 1 = (\?|\$1)/.test(sql),
  );
  const scans: string[] = [];
  const plans = await plansOf(knex, asked);
  for (const [i, statement] of asked.entries()) {
    const plan = plans[i];
    const tables = sqlite
      ? sqliteScans(plan, spelledOut(statement.sql, views), options.whole)
      : postgresScans(plan);
    const big = tables.filter(
      table => !Object.hasOwn(options.whole, table) && !views.has(table),
    );
    if (big.length > 0) {
      scans.push(`${[...new Set(big)].join(', ')}: ${statement.sql}\n${plan}`);
    }
  }
  return scans;
}
