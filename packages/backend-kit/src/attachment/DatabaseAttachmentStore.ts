import type { Knex } from 'knex';
import type { AttachmentStore } from './AttachmentStore';

/** Keeps the bytes of attachments in the plugin's own database, in `attachment_contents`. */
export class DatabaseAttachmentStore implements AttachmentStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseAttachmentStore {
    return new DatabaseAttachmentStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async put(id: string, content: Uint8Array): Promise<void> {
    await this.#database('attachment_contents')
      .insert({ id, content: Buffer.from(content) })
      .onConflict('id')
      .merge();
  }

  async get(id: string): Promise<Uint8Array | undefined> {
    const row = await this.#database('attachment_contents')
      .where({ id })
      .first('content');
    return row?.content;
  }

  async delete(id: string): Promise<void> {
    await this.#database('attachment_contents').where({ id }).delete();
  }
}
