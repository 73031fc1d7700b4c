import { fullScans, statementsOf } from '@firstline/backend-kit/testUtils';
import {
  insertManyIncidents,
  insertTheirHistory,
} from '../__testUtils__/manyIncidents';
import { insertTheirRecords } from '../__testUtils__/manyRecords';
import { assigning } from './__testUtils__/assigning';
import { FakeKnowledgeBase } from './__testUtils__/FakeKnowledgeBase';
import { articles } from './__testUtils__/knowledgeTest';
import { pluginTest } from './__testUtils__/startPlugin';
import { stories } from './__testUtils__/wholeStory';

// SQLite plans without statistics, and PostgreSQL is asked what it could do without a
// scan: so many rows as there are change no plan. `bench:plans` has a million.
const INCIDENTS = 1_000;

/** Tables that may be read from end to end. */
const whole = {
  agents: 'one row for each of the people who work on incidents',
  incident_facts:
    'figures sum up all of a period; narrow, and what was worked out is kept',
  incident_time: 'likewise, off an index that holds all that is summed up',
};

describe.each(Object.entries(stories))('among many records, %s', (_, story) => {
  pluginTest(
    'reads no table from end to end',
    async running => {
      const { knex } = running;
      await insertManyIncidents(knex, INCIDENTS);
      await insertTheirHistory(knex);
      await insertTheirRecords(knex);
      const statements = await statementsOf(knex, async () => {
        expect(await story(running)).toEqual([]);
      });
      expect(statements.length).toBeGreaterThan(100);
      expect(await fullScans(knex, statements, { whole })).toEqual([]);
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
    },
  );
});
