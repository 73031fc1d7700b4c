import { isSqlite } from '@firstline/backend-kit';
import type { Knex } from 'knex';

// Without a common divisor, so that all have some of everything.
const TEAMS = 23;
const AUTHORS = 41;

/**
 * Fills the tables of articles with as many rows as wanted, in SQL: most of them published,
 * one in a hundred in each other state, one in ten for engineers.
 */
export async function insertManyArticles(
  knex: Knex,
  count: number,
): Promise<void> {
  const sqlite = isSqlite(knex);
  const numbers = sqlite
    ? `(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count}) select i from n) as n`
    : `generate_series(1, ${count}) as n(i)`;
  const spread = (factor: number, modulo: number) =>
    `((i * ${factor}) % ${modulo})`;
  const time = sqlite
    ? `strftime('%Y-%m-%dT%H:%M:%fZ', '2024-01-01', '+' || i || ' minutes')`
    : `to_char(timestamp '2024-01-01' + i * interval '1 minute', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  const fate = spread(7919, 100);
  const state = `case when ${fate} = 0 then 'draft' when ${fate} = 1 then 'in_review' when ${fate} = 2 then 'retired' else 'published' end`;
  const audience = `case when ${spread(
    31,
    10,
  )} = 0 then 'engineers' else 'everyone' end`;
  const columns = {
    id: 'i',
    version: '1',
    state,
    reach: `case when ${fate} < 3 then 'none' when ${spread(
      31,
      10,
    )} = 0 then 'engineers' else 'everyone' end`,
    revision: '1',
    published_revision: `case when ${fate} < 2 then null else 1 end`,
    pending_revision: `case when ${fate} < 2 then 1 else null end`,
    pending_state: `case when ${fate} = 0 then 'draft' when ${fate} = 1 then 'in_review' else null end`,
    last_revision: '1',
    title: `'Article ' || i`,
    kind: `case ${spread(
      557,
      4,
    )} when 0 then 'known-fix' when 1 then 'how-to' when 2 then 'runbook' else 'known-error' end`,
    language: `case when ${spread(13, 3)} = 0 then 'zh' else 'en' end`,
    audience,
    category: `'category-' || ${spread(331, 300)}`,
    tags: `'["t' || ${spread(17, 500)} || '"]'`,
    items: `'[]'`,
    excerpt: `'Something'`,
    author: `'user:default/a' || ${spread(3571, AUTHORS)}`,
    owner: `'group:default/t' || ${spread(6007, TEAMS)}`,
    created_by: `'user:default/a' || ${spread(3571, AUTHORS)}`,
    created_at: time,
    updated_at: time,
    published_at: time,
    stale: `'[]'`,
    stale_rank: `case when ${spread(11, 100)} = 5 then 1 else 0 end`,
    review_told: '0',
    helped: '0',
    did_not_help: '0',
    solved: '0',
    helpfulness: spread(101, 50),
    title_key: `'article ' || i`,
    published_key: time,
    review_key: `'2030-01-01'`,
  };
  await knex.raw(
    `insert into articles (${Object.keys(columns).join(
      ', ',
    )}) select ${Object.values(columns).join(', ')} from ${numbers}`,
  );
  const access = (relation: string, principal: string, where = '1 = 1') =>
    knex.raw(
      `insert into article_access (article_id, relation, principal) select id, '${relation}', ${principal} from articles where ${where}`,
    );
  await access('author', 'author');
  await access('pendingAuthor', 'author', 'pending_revision is not null');
  await access('ciOwner', 'owner');
  await knex.raw(
    `insert into article_cis (article_id, ci_ref, title, shown, reach) select id, 'component:default/c' || (id * 31 % 5000), 'C', 1, reach from articles`,
  );
  await knex.raw(
    `insert into article_tags (article_id, tag) select id, 't' || (id * 17 % 500) from articles`,
  );
  // PostgreSQL plans by statistics; SQLite is told its way.
  if (!sqlite) await knex.raw('analyze');
}
