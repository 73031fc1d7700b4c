import {
  fullScans,
  plansAmong,
  statementsOf,
} from '@firstline/backend-kit/testUtils';
import {
  insertManyIncidents,
  insertTheirHistory,
  withoutIndexes,
} from '../__testUtils__/manyIncidents';
import { insertTheirRecords } from '../__testUtils__/manyRecords';
import { assigning } from './__testUtils__/assigning';
import { FakeKnowledgeBase } from './__testUtils__/FakeKnowledgeBase';
import { articles } from './__testUtils__/knowledgeTest';
import { pluginTest } from './__testUtils__/startPlugin';
import { stories } from './__testUtils__/wholeStory';

// SQLite plans without statistics, and PostgreSQL is asked what it could do without a
// scan: so many rows as there are change no plan. `bench:stories` has 100,000.
const { rows, timeoutMs } = plansAmong({ rows: 1_000 });

/** Tables that may be read from end to end. */
const whole = {
  agents: 'one row for each of the people who work on incidents',
  incident_facts:
    'figures sum up all of a period; narrow, and what was worked out is kept',
  incident_time: 'likewise, off an index that holds all that is summed up',
};

describe('among many records', () => {
  pluginTest(
    'no table is read from end to end',
    async running => {
      const { knex } = running;
      await withoutIndexes(knex, async () => {
        await insertManyIncidents(knex, rows);
        await insertTheirHistory(knex);
        await insertTheirRecords(knex);
      });
      for (const [name, story] of Object.entries(stories)) {
        let refused: string[] = [];
        const statements = await statementsOf(knex, async () => {
          refused = await story(running);
        });
        expect([name, refused]).toEqual([name, []]);
        expect(statements.length).toBeGreaterThan(100);
        const scans = await fullScans(knex, statements, { whole });
        expect([name, scans]).toEqual([name, []]);
      }
      // It knows one when it sees one.
      const [seen] = await fullScans(
        knex,
        await statementsOf(knex, () => knex('incidents').where('title', 'x')),
        { whole },
      );
      expect(seen).toMatch(/^incidents: /);
    },
    {
      serviceDesk: assigning,
      features: [FakeKnowledgeBase.create(articles).feature()],
      timeoutMs,
    },
  );
});
