import { fuzzPlugin, fuzzRuns } from '@firstline/backend-kit/testUtils';
import { deskDocument } from '../openapi/deskDocument';
import { payments } from './__testUtils__/assigning';
import { FakeKnowledgeBase } from './__testUtils__/FakeKnowledgeBase';
import { fuzzedDesk, fuzzSenders } from './__testUtils__/fuzzDesk';
import { articles } from './__testUtils__/knowledgeTest';
import { pluginTest } from './__testUtils__/startPlugin';

const runs = fuzzRuns();

describe('whatever is sent, by whomever', () => {
  for (const seed of runs.seeds) {
    pluginTest(
      `is answered, or refused in order and without a trace, of seed ${seed}`,
      async running => {
        const { knex, as } = running;
        const senders = await fuzzSenders(running);
        // What somebody hides, somebody else is shown.
        const seen = await as('zhang.wei')('get', '/incidents?q=salaries');
        expect(seen.text).toContain('hush-incident');
        const report = await fuzzPlugin({
          running,
          document: deskDocument({ version: '1.0.0' }),
          senders,
          each: runs.each,
          seed,
          // The worker empties it when it likes.
          except: ['outbox'],
        });
        runs.hold(report, { operations: 1 });
        const notes = await knex('timeline_entries').where(
          'text',
          'like',
          '%hush-note%',
        );
        expect(notes.length).toBeGreaterThan(5);
        const { status } = await as('li.na')(
          'get',
          `/dispatch?team=${payments}`,
        );
        expect(status).toBe(200);
      },
      {
        serviceDesk: fuzzedDesk,
        features: [FakeKnowledgeBase.create(articles).feature()],
      },
    );
  }
});
