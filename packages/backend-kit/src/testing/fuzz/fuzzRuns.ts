import { appendFileSync } from 'node:fs';
import type { FuzzReport } from './fuzzPlugin';

/** A run that is given none of one of these tries little. */
const USUAL = [200, 201, 400, 401, 403, 404, 409];

/** How much is sent: little in every test run, much by `npm run bench:fuzz`. */
export function fuzzRuns(environment: NodeJS.ProcessEnv = process.env): {
  seeds: number[];
  /** Requests of each operation. */
  each: number;
  /**
   * Expects that nothing of a run was wrong, and that much was tried; keeps it for the table of
   * a long run. Of another seed than that of `npm test` one run may miss a status;
   * `bench:fuzz` looks at all its runs together.
   *
   * @param options - `operations`: each of the usual statuses is given by as many at least
   */
  hold(report: FuzzReport, options: { operations: number }): void;
} {
  const { FUZZ_SEED, FUZZ_RUNS, FUZZ_EACH, FUZZ_REPORT } = environment;
  const first = Number(FUZZ_SEED ?? 1);
  return {
    seeds: Array.from({ length: Number(FUZZ_RUNS ?? 1) }, (_, i) => first + i),
    each: Number(FUZZ_EACH ?? 4),
    hold: (report, { operations }) => {
      if (FUZZ_REPORT)
        appendFileSync(FUZZ_REPORT, `${JSON.stringify(report)}\n`);
      expect(report.wrong).toEqual([]);
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      if (FUZZ_SEED !== undefined) return;
      // Some of it was right, and much was wrong.
      const counts = Object.values(report.counts);
      for (const status of USUAL) {
        const many = counts.filter(count => status in count).length;
        expect([status, many >= operations]).toEqual([status, true]);
      }
    },
  };
}
