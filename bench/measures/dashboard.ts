import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { manager, openMeasures, wholePeriod } from './service';

type Statement = { sql: string; bindings: Knex.RawBinding[] };

const ROUNDS = 5;
/** Plans are shown of what takes longer than this, in milliseconds. */
const SLOW_MS = 20;

async function timed(run: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/**
 * Times the dashboard of the whole period: the first time, without what is kept for a moment,
 * and again; beside a count of the same table written by hand.
 */
export async function timeDashboard(
  knex: Knex,
  { plans, say }: { plans: boolean; say(line?: string): void },
): Promise<{ cold: number; warm: number }> {
  const statements: (Statement & { ms: number })[] = [];
  const begun = new Map<string, number>();
  const onQuery = (query: { __knexQueryUid: string }) =>
    begun.set(query.__knexQueryUid, performance.now());
  const onReply = (
    _reply: unknown,
    query: Statement & { __knexQueryUid: string },
  ) => {
    const ms = performance.now() - begun.get(query.__knexQueryUid)!;
    statements.push({ sql: query.sql, bindings: query.bindings, ms });
  };
  const first = openMeasures(knex);
  knex.on('query', onQuery);
  knex.on('query-response', onReply);
  const cold = await timed(() => first.dashboard(wholePeriod, { by: manager }));
  knex.off('query', onQuery);
  knex.off('query-response', onReply);

  const fresh: number[] = [];
  const warm: number[] = [];
  const bare: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const service = openMeasures(knex);
    const ask = () => service.dashboard(wholePeriod, { by: manager });
    fresh.push(await timed(ask));
    warm.push(await timed(ask));
    bare.push(
      await timed(async () => {
        await knex('incident_facts').count('*').groupBy('priority');
      }),
    );
  }
  const ms = (n: number) => `${n.toFixed(n < 10 ? 1 : 0)} ms`;
  const again = median(fresh);
  const counted = median(bare);
  say(`  dashboard of the whole period, the first time   ${ms(cold)}`);
  say(`  worked out anew, median of ${ROUNDS}                    ${ms(again)}`);
  say(
    `  kept for a moment, median of ${ROUNDS}                  ${ms(
      median(warm),
    )}`,
  );
  say(
    `  a count by priority written by hand              ${ms(
      counted,
    )}: the dashboard takes ${(again / counted).toFixed(1)} times as long`,
  );
  const slow = statements.filter(statement => statement.ms > SLOW_MS);
  say(
    `  ${statements.length} statements, of which ${slow.length} took more than ${SLOW_MS} ms`,
  );
  if (plans) await explain(knex, slow, say);
  return { cold, warm: median(warm) };
}

async function explain(
  knex: Knex,
  statements: (Statement & { ms: number })[],
  say: (line?: string) => void,
): Promise<void> {
  for (const { sql, bindings, ms } of statements) {
    say();
    say(`  ${ms.toFixed(0)} ms: ${sql.replace(/\s+/g, ' ').slice(0, 160)} …`);
    const lines: string[] = isSqlite(knex)
      ? (await knex.raw(`explain query plan ${sql}`, bindings)).map(
          (row: { detail: string }) => row.detail,
        )
      : (
          await knex.raw(`explain ${sql.replace(/\$\d+/g, '?')}`, bindings)
        ).rows.map((row: { 'QUERY PLAN': string }) => row['QUERY PLAN']);
    for (const line of lines) say(`      ${line}`);
  }
}
