import { appendFileSync } from 'node:fs';
import type { FuzzReport } from './fuzzPlugin';

/** How much is sent: little in every test run, much by `npm run bench:fuzz`. */
export function fuzzRuns(environment: NodeJS.ProcessEnv = process.env): {
  seeds: number[];
  /** Requests of each operation. */
  each: number;
  /** Keeps what came of a run for the table of a long one. */
  report(report: FuzzReport): void;
} {
  const { FUZZ_SEED, FUZZ_RUNS, FUZZ_EACH, FUZZ_REPORT } = environment;
  const first = Number(FUZZ_SEED ?? 1);
  return {
    seeds: Array.from({ length: Number(FUZZ_RUNS ?? 1) }, (_, i) => first + i),
    each: Number(FUZZ_EACH ?? 2),
    report: report => {
      if (FUZZ_REPORT)
        appendFileSync(FUZZ_REPORT, `${JSON.stringify(report)}\n`);
    },
  };
}
