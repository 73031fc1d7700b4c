import {
  REFUSED_LINES_LISTED,
  type ImportProgress,
  type RefusedLine,
} from '@firstline/plugin-knowledge-base-common';

/** Counts what becomes of the lines of an import. */
export class ImportReport {
  #lines = 0;
  #refusedCount = 0;
  readonly #refused: RefusedLine[] = [];
  readonly #outcomes = { created: 0, updated: 0, unchanged: 0 };

  took(outcome: 'created' | 'updated' | 'unchanged'): void {
    this.#lines += 1;
    this.#outcomes[outcome] += 1;
  }

  refused(line: number, reason: string): void {
    this.#lines += 1;
    this.#refusedCount += 1;
    if (this.#refused.length < REFUSED_LINES_LISTED) {
      this.#refused.push({ line, reason });
    }
  }

  /** How far it is; refusals are listed at the end. */
  progress(options: { done: boolean }): ImportProgress {
    return {
      lines: this.#lines,
      ...this.#outcomes,
      refusedCount: this.#refusedCount,
      refused: options.done ? [...this.#refused] : [],
      done: options.done,
    };
  }
}
