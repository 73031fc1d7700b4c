import type { DeskLanguage } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { ReaderLanguageStore } from './ReaderLanguageStore';

const TABLE = 'reader_languages';

interface ReaderLanguageRow {
  user_ref: string;
  language: DeskLanguage;
  updated_at: string;
}

/** {@link ReaderLanguageStore} over a table. */
export class DatabaseReaderLanguageStore implements ReaderLanguageStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseReaderLanguageStore {
    return new DatabaseReaderLanguageStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async of(userRefs: string[]): Promise<Map<string, DeskLanguage>> {
    const rows = await this.#database<ReaderLanguageRow>(TABLE)
      .select('user_ref', 'language')
      .whereIn('user_ref', userRefs);
    return new Map(rows.map(row => [row.user_ref, row.language]));
  }

  async set(
    userRef: string,
    language: DeskLanguage,
    options: { at: string },
  ): Promise<void> {
    await this.#database<ReaderLanguageRow>(TABLE)
      .insert({ user_ref: userRef, language, updated_at: options.at })
      .onConflict('user_ref')
      .merge();
  }
}
