import { testMigrations } from '@firstline/backend-kit/testUtils';
import type { Knex } from 'knex';
import { migrationsDirectory } from './__testUtils__/articleTest';
import { insertManyArticles } from './__testUtils__/manyArticles';

const at = '2026-11-21T09:00:00.000Z';

/** Rows that later migrations must cope with, by the migration that makes their tables. */
const seeds: Record<string, (knex: Knex) => Promise<void>> = {
  '20261122100000_create_articles.js': async knex => {
    await insertManyArticles(knex, 10);
    await knex('ci_facts').insert({
      ci_ref: 'component:default/payments-api',
      owners: '["group:default/payments-team"]',
      gone: 0,
      deprecated: 0,
    });
  },
  '20261122100100_create_article_revisions.js': async knex => {
    await knex('article_revisions').insert({
      article_id: 1,
      revision: 1,
      state: 'published',
      title: 'Payments time out',
      kind: 'known-fix',
      items: '[]',
      tags: '[]',
      language: 'en',
      audience: 'everyone',
      authors: '["user:default/raj.patel"]',
      created_at: at,
      updated_at: at,
      updated_by: 'user:default/raj.patel',
    });
    await knex('article_log').insert({
      id: 'l1',
      article_id: 1,
      version: 1,
      kind: 'created',
      revision: 1,
      actor: 'user:default/raj.patel',
      at,
    });
  },
  '20261122100200_create_article_feedback.js': async knex => {
    await knex('article_feedback').insert({
      article_id: 1,
      reader: 'user:default/zhang.wei',
      helpful: 1,
      at,
    });
    await knex('article_uses').insert({
      article_id: 1,
      key: 'k',
      by: 'plugin:service-desk',
      at,
    });
  },
  '20261122100300_create_counters.js': async knex => {
    await knex('counters').insert({ name: 'article', value: 10 });
  },
};

describe('migrations', () => {
  testMigrations({
    directory: migrationsDirectory,
    seed: async (knex, migration) => seeds[migration]?.(knex),
  });
});
