export { isPostgres, isSqlite } from './dialect';
export { inSharedTransaction } from './inSharedTransaction';
export { inTransaction } from './inTransaction';
export { fromJson, toJson } from './json';
export { nextNumber } from './nextNumber';
export { prepareDatabase } from './prepareDatabase';
export { runMigrations } from './runMigrations';
export { type SqliteSynchronous } from './sqliteDurability';
