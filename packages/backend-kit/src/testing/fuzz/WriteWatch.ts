import type { Knex } from 'knex';
import { storedDigest } from './storedDigest';

const READS =
  /^\s*(select|explain|pragma|begin|commit|rollback|savepoint|release|set)\b/i;
const TABLE = /^\s*(?:insert into|update|delete from)\s+["`]?(\w+)/i;

interface Options {
  /** Tables that change by themselves. */
  except: readonly string[];
}

/** Tells whether anything was stored since it was asked last; looks only where something was written. */
export class WriteWatch {
  readonly #knex: Knex;
  readonly #options: Options;
  #digest: string;
  #written = false;

  static async create(knex: Knex, options: Options): Promise<WriteWatch> {
    return new WriteWatch(knex, options, await storedDigest(knex, options));
  }

  private constructor(knex: Knex, options: Options, digest: string) {
    this.#knex = knex;
    this.#options = options;
    this.#digest = digest;
    knex.on('query', this.#note);
  }

  readonly #note = ({ sql }: { sql: string }) => {
    const table = TABLE.exec(sql)?.[1];
    if (READS.test(sql)) return;
    if (table && this.#options.except.includes(table)) return;
    this.#written = true;
  };

  async changed(): Promise<boolean> {
    if (!this.#written) return false;
    this.#written = false;
    const now = await storedDigest(this.#knex, this.#options);
    const changed = now !== this.#digest;
    this.#digest = now;
    return changed;
  }

  stop(): void {
    this.#knex.off('query', this.#note);
  }
}
