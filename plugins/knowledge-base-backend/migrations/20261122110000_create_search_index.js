// @ts-check

/*
 * The search index of published articles. What a document is (kind, audience, items, text)
 * stands once; what depends on the version of the analyser stands twice, in sides `a` and
 * `b`: one answers while the other is written anew. SQLite ranks with FTS5, PostgreSQL with
 * a table of postings; both know the words by `search_terms_*`.
 */

const SIDES = ['a', 'b'];

/** @param {import('knex').Knex} knex */
const isSqlite = knex => String(knex.client.config.client).includes('sqlite3');

/**
 * Text that compares by code points, the same on both databases: ranges of it are prefixes.
 *
 * @param {import('knex').Knex} knex
 */
const byCodePoint = knex => (isSqlite(knex) ? 'text' : 'text collate "C"');

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('search_documents', table => {
    table.integer('article_id').primary().notNullable();
    table.text('kind').notNullable();
    table.text('language').notNullable();
    table.text('audience').notNullable();
    table.text('owner').notNullable();
    table.text('author').notNullable();
    table.integer('stale').notNullable();
    // What it helped with lifts an article by this factor; computed by the program, so that
    // both databases multiply by the same number.
    table.double('lift').notNullable();
  });

  await knex.schema.createTable('search_document_cis', table => {
    table.integer('article_id').notNullable();
    table.text('ref').notNullable();
    table.text('name').notNullable();
    table.primary(['article_id', 'ref']);
    table.index(['ref', 'article_id'], 'search_document_cis_ref_idx');
    table.index(['name', 'article_id'], 'search_document_cis_name_idx');
  });

  await knex.schema.createTable('search_document_tags', table => {
    table.integer('article_id').notNullable();
    table.text('tag').notNullable();
    table.primary(['article_id', 'tag']);
    table.index(['tag', 'article_id'], 'search_document_tags_tag_idx');
  });

  await knex.schema.createTable('search_texts', table => {
    table.integer('article_id').primary().notNullable();
    table.text('content').notNullable();
    // For exact phrases; null where lower case of ASCII letters gives the same.
    table.text('folded');
  });

  await knex.schema.createTable('search_sides', table => {
    table.text('side').primary().notNullable();
    table.text('role').notNullable();
    table.text('version').notNullable();
    table.integer('documents').notNullable();
    table.bigInteger('total_length').notNullable();
  });
  await knex('search_sides').insert([
    { side: 'a', role: 'active', version: '', documents: 0, total_length: 0 },
    { side: 'b', role: 'spare', version: '', documents: 0, total_length: 0 },
  ]);

  // Articles that were changed while the other side is written.
  await knex.schema.createTable('search_changes', table => {
    table.integer('article_id').primary().notNullable();
  });

  for (const side of SIDES) {
    await createSide(knex, side);
  }
};

/**
 * @param {import('knex').Knex} knex
 * @param {string} side
 */
async function createSide(knex, side) {
  await knex.schema.createTable(`search_terms_${side}`, table => {
    table.increments('id');
    table.specificType('term', byCodePoint(knex)).notNullable();
    // In how many documents it is.
    table.integer('documents').notNullable();
    table.unique(['term'], { indexName: `search_terms_${side}_term_key` });
  });
  await knex.schema.createTable(`search_entries_${side}`, table => {
    table.integer('article_id').primary().notNullable();
    table.integer('length').notNullable();
    table.text('term_ids').notNullable();
  });
  if (isSqlite(knex)) {
    // Words come cut already; the tokenizer only separates them at blanks.
    await knex.raw(
      `create virtual table search_fts_${side} using fts5(title, remedy, body, content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 tokenchars '-_./:@#+'")`,
    );
  } else {
    // The counts change with every article: room on the page keeps them off the indexes.
    await knex.raw(`alter table search_terms_${side} set (fillfactor = 70)`);
    await knex.raw(
      `create table search_postings_${side} (
        term_id integer not null,
        article_id integer not null,
        frequency integer not null,
        length integer not null,
        primary key (term_id, article_id) include (frequency, length)
      )`,
    );
  }
}

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  for (const side of SIDES) {
    await knex.schema.dropTable(
      isSqlite(knex) ? `search_fts_${side}` : `search_postings_${side}`,
    );
    await knex.schema.dropTable(`search_entries_${side}`);
    await knex.schema.dropTable(`search_terms_${side}`);
  }
  await knex.schema.dropTable('search_changes');
  await knex.schema.dropTable('search_sides');
  await knex.schema.dropTable('search_texts');
  await knex.schema.dropTable('search_document_tags');
  await knex.schema.dropTable('search_document_cis');
  await knex.schema.dropTable('search_documents');
};
