import { ManualClock, runChecks } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { articleTest } from '../__testUtils__/articleTest';
import { person } from '../__testUtils__/company';
import { knowledgeBaseChecks } from './knowledgeBaseChecks';

const at = '2026-11-24T08:00:00.000Z';
const now = ManualClock.create(at).now();
const verify = async (knex: Knex) =>
  (await runChecks(knex, knowledgeBaseChecks(), { now })).filter(
    ({ wrong }) => wrong > 0,
  );

async function copyRow(knex: Knex, table: string, changes: object) {
  const row = await knex(table).orderByRaw('1, 2').first();
  await knex(table).insert({ ...row, ...changes });
}

async function plant(knex: Knex): Promise<void> {
  await knex('articles').where({ id: 1 }).update({
    pending_revision: 77,
    version: 40,
    helped: 9,
    tags: '["never"]',
    owner: 'group:default/nobody',
  });
  await copyRow(knex, 'articles', { id: 50, state: 'published' });
  await knex('revision_attachments').insert({
    article_id: 1,
    revision: 1,
    attachment_id: 'gone',
    position: 0,
  });
  for (const table of [
    'search_documents',
    'search_document_cis',
    'search_document_tags',
    'search_texts',
  ]) {
    await copyRow(knex, table, { article_id: 5_000 });
  }
  await knex('search_sides')
    .where({ role: 'active' })
    .update({ documents: 77, version: 'old' });
  await knex('attachments').insert({
    id: 'empty',
    complete: 1,
    name: 'log.txt',
    type: 'text/plain',
    size: 3,
    sha256: 'abc',
    uploaded_by: 'user:default/raj.patel',
    uploaded_at: at,
  });
  await knex('attachment_contents').insert({
    id: 'orphan',
    content: Buffer.from('x'),
  });
  const message = {
    kind: 'event',
    n: 0,
    stream: 's',
    payload: '{}',
    created_at: at,
  };
  await knex('outbox').insert([
    { ...message, key: 'parked', available_at: at, parked_at: at },
    { ...message, key: 'stuck', available_at: '2026-11-24T07:44:00.000Z' },
  ]);
}

describe('the checks of the knowledge base', () => {
  articleTest(
    'find nothing in a knowledge base, and what is planted in it',
    async ({ knex, articles, publish, write, change, act, search }) => {
      await search.rebuildIfOld(async () => []);
      const shown = await publish({ tags: ['network'] });
      await change('raj.patel', shown.number, { title: 'On its way' });
      await write({ title: 'A draft' });
      const old = await publish({ title: 'An old one' });
      await act('maria.silva', old.number, 'retire', { reason: 'Gone' });
      const by = person('zhang.wei');
      await articles.giveFeedback(shown.number, { helpful: true }, { by });
      expect(await verify(knex)).toEqual([]);

      await plant(knex);
      const found = await verify(knex);
      expect(found.map(({ says }) => says)).toEqual(
        knowledgeBaseChecks().map(({ says }) => says),
      );
      expect(found[1].examples).toEqual([
        'KB-000001 (pending revision)',
        'KB-000050 (shown revision)',
      ]);
    },
  );
});
