import { fuzzPlugin, fuzzRuns } from '@firstline/backend-kit/testUtils';
import { knowledgeDocument } from '../openapi/knowledgeDocument';
import { fuzzSenders } from './__testUtils__/fuzzKnowledge';
import { pluginTest } from './__testUtils__/startPlugin';

const runs = fuzzRuns();

describe('whatever is sent, by whomever', () => {
  for (const seed of runs.seeds) {
    pluginTest(
      `is answered, or refused in order and without a trace, of seed ${seed}`,
      async running => {
        const { as } = running;
        const senders = await fuzzSenders(running);
        // What somebody hides, somebody else is shown.
        const seen = await as('wang.fang')('get', '/articles?state=draft');
        expect(seen.text).toContain('About hushdraft');
        const report = await fuzzPlugin({
          running,
          document: knowledgeDocument({ version: '1.0.0' }),
          senders,
          each: runs.each,
          seed,
          // The worker empties it when it likes; what is searched is counted.
          except: ['outbox', 'search_counts', 'search_misses'],
        });
        runs.hold(report, { operations: 1 });
        const found = await as('wang.fang')('get', '/search?q=hushengineers');
        expect(found.body.items).toHaveLength(1);
      },
    );
  }
});
