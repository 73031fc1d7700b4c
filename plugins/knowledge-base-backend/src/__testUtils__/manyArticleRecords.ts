import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { indexVersion } from '../search/indexVersion';

/** Words that articles are made of in the search, beside one of their own. */
const WORDS = 977;

/**
 * What else a knowledge base has after years, for the articles of `insertManyArticles`:
 * revisions, what happened, votes, uses, images, searches, and what searches read. One or two
 * rows an article, in plain SQL.
 */
export async function insertTheirRecords(knex: Knex): Promise<void> {
  const sqlite = isSqlite(knex);
  const uuid = `'00000000-0000-4000-8000-' || ${
    sqlite ? `printf('%012d', id)` : `lpad(id::text, 12, '0')`
  }`;
  const into = (table: string, columns: Record<string, string>, where = '') =>
    knex.raw(
      `insert into ${table} (${Object.keys(columns).join(
        ', ',
      )}) select ${Object.values(columns).join(', ')} from articles ${where}`,
    );
  const some = 'where id % 5 = 0';
  await into('article_revisions', {
    article_id: 'id',
    revision: '1',
    state: `case when pending_revision is null then 'published' else pending_state end`,
    title: 'title',
    kind: 'kind',
    resolution: `'Restart it'`,
    items: `'[]'`,
    tags: 'tags',
    language: 'language',
    audience: 'audience',
    authors: `'["' || author || '"]'`,
    created_at: 'created_at',
    updated_at: 'created_at',
    updated_by: 'author',
  });
  await into('article_log', {
    id: uuid,
    article_id: 'id',
    version: '1',
    kind: `case when published_revision is null then 'created' else 'published' end`,
    revision: '1',
    actor: 'author',
    at: 'created_at',
  });
  await into('article_feedback', {
    article_id: 'id',
    reader: `'user:default/r' || (id % 20000)`,
    helpful: 'id % 2',
    comment: `'Which one?'`,
    at: 'created_at',
  });
  await into('article_uses', {
    article_id: 'id',
    key: uuid,
    incident_number: `'INC-' || (1000000 + id)`,
    by: `'plugin:service-desk'`,
    at: 'created_at',
  });
  await into(
    'attachments',
    {
      id: uuid,
      complete: '1',
      name: `'pool.png'`,
      type: `'image/png'`,
      size: '1',
      sha256: `'x'`,
      uploaded_by: 'author',
      uploaded_at: 'created_at',
    },
    some,
  );
  await into(
    'revision_attachments',
    { article_id: 'id', revision: '1', attachment_id: uuid, position: '0' },
    some,
  );
  await into('search_misses', {
    id: uuid,
    text: `'fax ' || id`,
    count: '1 + id % 7',
    first_at: 'created_at',
    last_at: 'created_at',
  });
  await into('search_counts', {
    quarter: 'created_at',
    searches: '3',
    found_nothing: '1',
  });
  await into('idempotency_keys', {
    caller: 'author',
    key: uuid,
    route: `'r'`,
    body_hash: `'h'`,
    result: `'1'`,
    created_at: `'2999-01-01T00:00:00.000Z'`,
  });
  await into('outbox', {
    key: uuid,
    kind: `'event'`,
    n: '0',
    stream: uuid,
    payload: `'{}'`,
    created_at: 'created_at',
    available_at: 'created_at',
    delivered_at: `'2999-01-01T00:00:00.000Z'`,
  });
  await insertWhatIsSearched(knex, into);
  await knex('counters')
    .insert({ name: 'article', value: 1_000_000 })
    .onConflict('name')
    .merge();
  if (!sqlite) await knex.raw('analyze');
}

/** The articles that are published, as searches read them: two words each. */
async function insertWhatIsSearched(
  knex: Knex,
  into: (
    table: string,
    columns: Record<string, string>,
    where?: string,
  ) => Knex.Raw,
): Promise<void> {
  const published = `where reach <> 'none'`;
  const word = `(1 + id % ${WORDS})`;
  await into(
    'search_documents',
    {
      article_id: 'id',
      kind: 'kind',
      language: 'language',
      audience: 'audience',
      owner: 'owner',
      author: 'author',
      stale: 'stale_rank',
      lift: '1',
    },
    published,
  );
  await into(
    'search_texts',
    { article_id: 'id', content: `'Article w' || ${word}` },
    published,
  );
  await knex.raw(
    `insert into search_document_cis (article_id, ref, name) select x.article_id, x.ci_ref, substr(x.ci_ref, 19) from article_cis x join articles a on a.id = x.article_id where a.reach <> 'none'`,
  );
  await knex.raw(
    `insert into search_document_tags (article_id, tag) select t.article_id, t.tag from article_tags t join articles a on a.id = t.article_id where a.reach <> 'none'`,
  );
  const [{ active }] = await knex('search_sides')
    .where('role', 'active')
    .select({ active: 'side' });
  await into(
    `search_terms_${active}`,
    { id: 'id', term: `'w' || id`, documents: '2' },
    `where id <= ${WORDS}`,
  );
  await into(
    `search_entries_${active}`,
    { article_id: 'id', length: '2', term_ids: `${word} || ''` },
    published,
  );
  if (isSqlite(knex)) {
    await into(
      `search_fts_${active}`,
      { rowid: 'id', title: `'w' || ${word}`, remedy: `''`, body: `''` },
      published,
    );
  } else {
    await into(
      `search_postings_${active}`,
      { term_id: word, article_id: 'id', frequency: '1', length: '2' },
      published,
    );
    await knex.raw(
      `select setval(pg_get_serial_sequence('search_terms_${active}', 'id'), ${WORDS})`,
    );
  }
  const [{ count }] = await knex('search_documents').count({ count: '*' });
  await knex('search_sides')
    .where('side', active)
    .update({
      version: indexVersion,
      documents: Number(count),
      total_length: 2 * Number(count),
    });
}
