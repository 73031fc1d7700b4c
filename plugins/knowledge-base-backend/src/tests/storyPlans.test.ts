import {
  fullScans,
  plansAmong,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import { insertTheirRecords } from '../__testUtils__/manyArticleRecords';
import { insertManyArticles } from '../__testUtils__/manyArticles';
import { pluginTest } from './__testUtils__/startPlugin';
import { stories } from './__testUtils__/wholeStory';

const { rows, timeoutMs } = plansAmong({ rows: 1_000 });

/** Tables that may be read from end to end. */
const whole = {
  ci_facts: 'one row for each configuration item that articles are about',
  search_sides: 'two rows',
  articles_in_review_idx: 'an index of those alone that wait for a review',
};
/** What is asked for by nothing: all that may be read. */
const unnarrowed = {
  ...whole,
  search_documents: 'put in order: one narrow row for each article',
  articles: 'counted, to 10,000 and no further',
};

describe('among many articles', () => {
  pluginTest(
    'no table is read from end to end',
    async running => {
      const { knex } = running;
      await insertManyArticles(knex, rows);
      await insertTheirRecords(knex);
      for (const [name, story] of Object.entries(stories)) {
        let refused: string[] = [];
        const statements = await statementsOf(knex, async () => {
          refused = await story(running);
        });
        expect([name, refused]).toEqual([name, []]);
        expect(statements.length).toBeGreaterThan(5);
        const scans = await fullScans(knex, statements, {
          whole: name === 'all there is, in order' ? unnarrowed : whole,
        });
        expect([name, scans]).toEqual([name, []]);
      }
      // It knows one when it sees one.
      const [seen] = await fullScans(
        knex,
        await statementsOf(knex, () => knex('articles').where('excerpt', 'x')),
        { whole },
      );
      expect(seen).toMatch(/^articles: /);
    },
    { timeoutMs },
  );
});
