import { appendFileSync } from 'node:fs';
import type { FuzzReport } from './fuzzPlugin';

/** How much is sent: little in every test run, much by `npm run bench:fuzz`. */
export function fuzzRuns(environment: NodeJS.ProcessEnv = process.env): {
  seeds: number[];
  /** Requests of each operation. */
  each: number;
  /**
   * Statuses that a run has to see, or it tries little. Of another seed than that of `npm test`
   * one run may miss one; `bench:fuzz` looks at all its runs together.
   */
  statuses: readonly number[];
  /** Keeps what came of a run for the table of a long one. */
  report(report: FuzzReport): void;
} {
  const { FUZZ_SEED, FUZZ_RUNS, FUZZ_EACH, FUZZ_REPORT } = environment;
  const first = Number(FUZZ_SEED ?? 1);
  return {
    seeds: Array.from({ length: Number(FUZZ_RUNS ?? 1) }, (_, i) => first + i),
    each: Number(FUZZ_EACH ?? 2),
    statuses:
      FUZZ_SEED === undefined ? [200, 201, 400, 401, 403, 404, 409] : [],
    report: report => {
      if (FUZZ_REPORT)
        appendFileSync(FUZZ_REPORT, `${JSON.stringify(report)}\n`);
    },
  };
}
