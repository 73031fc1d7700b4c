import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { Knex } from 'knex';
import type { ReadQuery } from './RankingIndex';
import type { SqliteReader } from './sqliteReader';

/**
 * What runs in the thread. As text: a bundled backend has no file to load it from, and it
 * needs nothing but the database's driver.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const Database = require(workerData.driver);
const database = new Database(workerData.file, { readonly: true, timeout: 5000 });
database.pragma('cache_size = -32768');
const statements = new Map();
function prepared(sql) {
  let statement = statements.get(sql);
  if (!statement) {
    if (statements.size >= 200) statements.clear();
    statement = database.prepare(sql);
    statements.set(sql, statement);
  }
  return statement;
}
parentPort.on('message', ({ id, sql, bindings }) => {
  try {
    parentPort.postMessage({ id, rows: prepared(sql).all(...bindings) });
  } catch (error) {
    parentPort.postMessage({ id, error: String(error && error.message) });
  }
});
`;

interface Reply {
  id: number;
  rows?: unknown[];
  error?: string;
}

interface Pending {
  resolve: (rows: unknown[]) => void;
  reject: (error: Error) => void;
}

/** Reads a file in a thread of its own, which is started by the first search. */
export class ThreadReader implements SqliteReader {
  readonly knex: Knex;
  readonly #file: string;
  readonly #pending = new Map<number, Pending>();
  #worker?: Worker;
  #closed = false;
  #lastId = 0;

  static create(options: { knex: Knex; file: string }): ThreadReader {
    return new ThreadReader(options);
  }

  private constructor({ knex, file }: { knex: Knex; file: string }) {
    this.knex = knex;
    this.#file = file;
  }

  async rows<Row>(query: ReadQuery): Promise<Row[]> {
    if (this.#closed) {
      throw new ServiceUnavailableError('The search was closed');
    }
    this.#worker ??= this.#start();
    const { sql, bindings } = query.toSQL().toNative();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, {
        resolve: rows => resolve(rows as Row[]),
        reject,
      });
      this.#worker?.postMessage({ id, sql, bindings: bindings.map(bindable) });
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  /** The next search starts another one when this one ends. */
  #start(): Worker {
    const worker = new Worker(THREAD, {
      eval: true,
      workerData: { file: this.#file, driver: driverPath() },
    });
    // A search that is under way keeps nobody from stopping.
    worker.unref();
    worker.on('message', (reply: Reply) => this.#settle(reply));
    worker.on('error', error => this.#fail(worker, toError(error)));
    worker.on('exit', () =>
      this.#fail(worker, new ServiceUnavailableError('The search was stopped')),
    );
    return worker;
  }

  #settle({ id, rows, error }: Reply): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (rows) {
      pending?.resolve(rows);
    } else {
      pending?.reject(new Error(`SQLite refused a search: ${error}`));
    }
  }

  #fail(worker: Worker, error: Error): void {
    if (this.#worker === worker) {
      this.#worker = undefined;
      for (const { reject } of this.#pending.values()) {
        reject(error);
      }
      this.#pending.clear();
    }
  }
}

/** The driver that knex itself has loaded, wherever it is installed. */
function driverPath(): string {
  return createRequire(require.resolve('knex')).resolve('better-sqlite3');
}

/** SQLite has no booleans. */
function bindable(value: unknown): unknown {
  return typeof value === 'boolean' ? Number(value) : value;
}
