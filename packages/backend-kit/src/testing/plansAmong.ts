const LONG_MS = 1_200_000;

/**
 * How many rows a test of plans puts into the tables: few in every test run, as many as
 * `PLAN_ROWS` says in that of `npm run bench:stories`.
 *
 * @param few - rows unless the environment says otherwise
 */
export function plansAmong(
  few: { rows: number },
  environment: NodeJS.ProcessEnv = process.env,
): { rows: number; timeoutMs?: number } {
  const { PLAN_ROWS } = environment;
  return PLAN_ROWS === undefined
    ? few
    : { rows: Number(PLAN_ROWS), timeoutMs: LONG_MS };
}
