/** Those of a desk's day are about two hundred; lists of values make more of them. */
const MAX_STATEMENTS = 300;
/** What is sent again and again; what changes tables or settings is not. */
const KEPT = /^\s*(select|insert|update|delete|with|begin|commit|rollback)\b/i;

/** What we use of better-sqlite3's statement. */
interface Statement {
  /** Somebody still reads its rows one by one. */
  busy: boolean;
}

/** What we use of better-sqlite3's connection. */
export interface PreparingConnection {
  prepare(sql: string): Statement;
}

const keeping = new WeakSet<PreparingConnection>();

/**
 * Keeps the statements of a SQLite connection compiled, those that were used last: knex has
 * each of them compiled every time, which takes longer than most of them run. SQLite itself
 * compiles one again when tables have changed meanwhile.
 */
export function keepStatements(connection: PreparingConnection): void {
  if (keeping.has(connection)) return;
  keeping.add(connection);
  const compile = connection.prepare.bind(connection);
  const kept = new Map<string, Statement>();
  connection.prepare = sql => {
    if (!KEPT.test(sql)) return compile(sql);
    const known = kept.get(sql);
    if (known?.busy) return compile(sql);
    const statement = known ?? compile(sql);
    kept.delete(sql);
    kept.set(sql, statement);
    if (kept.size > MAX_STATEMENTS) {
      const [oldest] = kept.keys();
      kept.delete(oldest);
    }
    return statement;
  };
}
