// @ts-check

/*
 * The article as its readers find it in lists, what it is about, and who stands in which
 * relation to it. Its texts are in `article_revisions`. Times are UTC ISO 8601 text of
 * fixed width, JSON is text, flags are 0 or 1.
 *
 * What is listed is the content that is shown: of a published article the published
 * revision, else the one on its way. `reach` is its audience while it is published and
 * `none` otherwise, so that "what everybody may read" is one value of one column. Each
 * order of the list has an index, as has each filter that can leave few.
 */

/**
 * Text that is compared and sorted byte by byte in both databases; a language's order
 * would break ranges of times.
 *
 * @param {import('knex').Knex} knex
 * @param {import('knex').Knex.CreateTableBuilder} table
 * @param {string} name
 */
function byteText(knex, table, name) {
  return knex.client.dialect === 'postgresql'
    ? table.specificType(name, 'text collate "C"')
    : table.text(name);
}

/** @param {import('knex').Knex} knex */
async function createTables(knex) {
  await knex.schema.createTable('articles', table => {
    table.integer('id').primary().notNullable();
    table.integer('version').notNullable();
    table.text('state').notNullable();
    table.text('reach').notNullable();
    table.integer('revision').notNullable().comment('The one that is shown');
    table.integer('published_revision').nullable();
    table.integer('pending_revision').nullable();
    table.text('pending_state').nullable();
    table.integer('last_revision').notNullable();
    table.text('title').notNullable();
    table.text('kind').notNullable();
    table.text('language').notNullable();
    table.text('audience').notNullable();
    table.text('category').nullable();
    table.text('tags').notNullable().comment('JSON');
    table.text('items').notNullable().comment('JSON');
    table.text('excerpt').notNullable();
    table.text('author').notNullable();
    table.text('owner').notNullable();
    table.text('created_by').notNullable();
    byteText(knex, table, 'created_at').notNullable();
    byteText(knex, table, 'updated_at').notNullable();
    byteText(knex, table, 'published_at').nullable();
    table.text('approved_by').nullable();
    table.text('source_incident').nullable();
    table.text('stale').notNullable().comment('JSON');
    table.smallint('stale_rank').notNullable();
    table.smallint('review_told').notNullable();
    table.integer('helped').notNullable();
    table.integer('did_not_help').notNullable();
    table.integer('solved').notNullable();
    byteText(knex, table, 'last_solved_at').nullable();
    table.integer('helpfulness').notNullable();
    byteText(knex, table, 'title_key').notNullable();
    byteText(knex, table, 'published_key')
      .notNullable()
      .comment('Empty when it was never published');
    byteText(knex, table, 'review_key')
      .notNullable()
      .comment('The year 9999 when no review is due');
  });

  await knex.schema.createTable('article_cis', table => {
    table.integer('article_id').notNullable();
    table.text('ci_ref').notNullable();
    table.text('title').notNullable();
    table
      .smallint('shown')
      .notNullable()
      .comment('0: only in the revision on its way');
    table.text('reach').notNullable();
    table.primary(['article_id', 'ci_ref']);
    table.foreign('article_id').references('articles.id');
  });

  await knex.schema.createTable('article_tags', table => {
    table.integer('article_id').notNullable();
    table.text('tag').notNullable();
    table.primary(['article_id', 'tag']);
    table.foreign('article_id').references('articles.id');
  });

  await knex.schema.createTable('article_access', table => {
    table.integer('article_id').notNullable();
    table.text('relation').notNullable();
    table.text('principal').notNullable();
    table.primary(['article_id', 'relation', 'principal']);
    table.foreign('article_id').references('articles.id');
  });

  await knex.schema.createTable('ci_facts', table => {
    table.text('ci_ref').primary().notNullable();
    table.text('owners').notNullable().comment('JSON');
    table.smallint('gone').notNullable();
    table.smallint('deprecated').notNullable();
  });
}

/** @param {import('knex').Knex} knex */
async function createIndexes(knex) {
  const indexes = [
    ['articles_updated_idx', 'articles (updated_at desc, id desc)'],
    ['articles_published_idx', 'articles (published_key desc, id desc)'],
    ['articles_title_idx', 'articles (title_key, id)'],
    ['articles_helpful_idx', 'articles (helpfulness desc, id desc)'],
    ['articles_review_idx', 'articles (review_key, id)'],
    ['articles_state_idx', 'articles (state, updated_at desc, id desc)'],
    ['articles_reach_idx', 'articles (reach)'],
    ['articles_kind_idx', 'articles (kind, updated_at desc, id desc)'],
    ['articles_category_idx', 'articles (category, updated_at desc, id desc)'],
    ['articles_language_idx', 'articles (language, updated_at desc, id desc)'],
    ['articles_audience_idx', 'articles (audience, updated_at desc, id desc)'],
    ['articles_owner_idx', 'articles (owner, updated_at desc, id desc)'],
    ['articles_author_idx', 'articles (author, updated_at desc, id desc)'],
    [
      'articles_stale_idx',
      'articles (updated_at desc, id desc) where stale_rank = 1',
    ],
    [
      'articles_in_review_idx',
      "articles (updated_at desc, id desc) where pending_state = 'in_review'",
    ],
    [
      'articles_review_due_idx',
      "articles (review_key, id) where state = 'published' and review_told = 0",
    ],
    ['article_cis_ref_idx', 'article_cis (ci_ref, shown, article_id)'],
    ['article_cis_reach_idx', 'article_cis (shown, reach, ci_ref)'],
    ['article_tags_tag_idx', 'article_tags (tag, article_id)'],
    [
      'article_access_principal_idx',
      'article_access (principal, relation, article_id)',
    ],
  ];
  for (const [name, columns] of indexes) {
    await knex.raw(`create index ${name} on ${columns}`);
  }
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createTables(knex);
  await createIndexes(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('ci_facts');
  await knex.schema.dropTable('article_access');
  await knex.schema.dropTable('article_tags');
  await knex.schema.dropTable('article_cis');
  await knex.schema.dropTable('articles');
};
