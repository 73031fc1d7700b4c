import { ManualClock, runChecks } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { complaintTest } from '../__testUtils__/complaintTest';
import { liveAtRandom } from '../measures/__testUtils__/randomLife';
import { measureTest } from '../measures/__testUtils__/measureTest';
import { serviceDeskChecks } from './serviceDeskChecks';

const at = '2026-11-24T08:00:00.000Z';
const now = ManualClock.create(at).now();
const verify = async (knex: Knex) =>
  (await runChecks(knex, serviceDeskChecks(), { now })).filter(
    ({ wrong }) => wrong > 0,
  );

/** Takes a row that is there as the pattern of one that must not be. */
async function copyRow(knex: Knex, table: string, changes: object) {
  const row = await knex(table).orderByRaw('1, 2').first();
  await knex(table).insert({ ...row, ...changes });
}

const file = {
  name: 'log.txt',
  type: 'text/plain',
  size: 3,
  sha256: 'abc',
  uploaded_by: 'user:default/zhang.wei',
  uploaded_at: at,
  complete: 1,
};

async function plantInIncidents(knex: Knex): Promise<void> {
  const [one, two, three] = await knex('incidents').orderBy('id').limit(3);
  await knex('incidents')
    .where({ id: one.id })
    .update({ urgency: 'extreme', reopen_count: 7, priority_rank: 9 });
  await knex('incident_access')
    .where({ incident_id: two.id })
    .update({ created_at: at, principal: 'user:default/nobody' });
  await copyRow(knex, 'incident_cis', {
    incident_id: one.id,
    position: 9,
    created_at: at,
  });
  await knex('assignments')
    .where({ incident_id: one.id, seq: 1 })
    .update({ ended_at: null, team: 'group:default/nobody' });
  await knex('incident_clocks')
    .where({ incident_id: one.id, kind: 'resolution' })
    .delete();
  await copyRow(knex, 'escalation_steps', {
    incident_id: two.id,
    clock_id: 99,
  });
  await knex('incident_spans').where({ incident_id: two.id, seq: 1 }).delete();
  await knex('incident_facts')
    .where({ incident_id: three.id })
    .update({ reopens: 9 });
  await knex('incident_openings').where({ incident_id: three.id }).delete();
  await copyRow(knex, 'incident_time', { incident_id: three.id, tier: 9 });
  await knex('team_returns').insert({
    incident_id: three.id,
    seq: 99,
    from_team: 'group:default/nobody',
    to_team: 'group:default/nobody',
    returned_at: 0,
  });
  await copyRow(knex, 'ratings', { incident_id: one.id, round: 9 });
  await copyRow(knex, 'surveys', { incident_id: one.id, round: 9 });
  await knex('incident_articles').insert({
    incident_id: one.id,
    article_number: 'KB-000099',
    title: 'x',
    solved: 1,
    at,
  });
  await knex('work_orders').insert({
    id: 5,
    incident_id: one.id,
    version: 1,
    form: 'remote',
    state: 'planned',
    task: 'x',
    engineer: 'user:default/li.na',
    created_by: 'user:default/li.na',
    created_at: at,
    parts: '[]',
  });
  // Nothing follows from it, and four numbers are left out.
  await copyRow(knex, 'incidents', { id: 9_999 });
}

describe('the checks of the service desk', () => {
  measureTest(
    'find nothing in a random life, and what is planted in it',
    async (desk, knex) => {
      await liveAtRandom(desk, { seed: 20_261_124, incidents: 25, moves: 7 });
      expect(await verify(knex)).toEqual([]);

      await plantInIncidents(knex);
      const orphan = { incident_id: 5_000 };
      for (const table of [
        'incident_terms',
        'incident_articles',
        'assignments',
        'incident_clocks',
        'incident_spans',
        'escalation_steps',
        'ratings',
        'surveys',
        'incident_facts',
        'incident_openings',
        'incident_time',
        'team_returns',
      ]) {
        await copyRow(knex, table, orphan);
      }
      await knex('attachments').insert([
        { ...file, id: 'nowhere' },
        { ...file, id: 'short', free_since: at },
      ]);
      await knex('attachment_contents').insert([
        { id: 'short', content: Buffer.from('x') },
        { id: 'gone', content: Buffer.from('x') },
      ]);
      const message = {
        kind: 'signal',
        n: 0,
        stream: 's',
        payload: '{}',
        created_at: at,
      };
      await knex('outbox').insert([
        { ...message, key: 'parked', available_at: at, parked_at: at },
        {
          ...message,
          key: 'stuck',
          available_at: '2026-11-24T07:44:00.000Z',
        },
        { ...message, key: 'waits', available_at: at },
      ]);

      const found = await verify(knex);
      const unfound = serviceDeskChecks()
        .map(({ says }) => says)
        .filter(says => !found.some(result => result.says === says));
      // What the random life has no rows of, or complaints have: below.
      expect(unfound).toEqual([
        'Everything in major_incidents belongs to one of incidents',
        'Everything in major_affected belongs to one of incidents',
        'Everything in major_links belongs to one of incidents',
        'Everything in follow_ups belongs to one of incidents',
        'Everything in follow_up_attempts belongs to one of incidents',
        'The counter "complaint" stands at the last number of complaints',
        'The numbers of complaints have no gap',
        'Every complaint is in the state its timeline tells, decided and changed as often',
        'One clock runs for a complaint that somebody has to go on with, none for others',
        'Every complaint is seen by who complains, is closed when it is, and its incident is there',
        'Everything in complaint_access belongs to one of complaints',
        'Everything in complaint_clocks belongs to one of complaints',
        'Everything in complaint_measures belongs to one of complaints',
        'Everything in complaint_terms belongs to one of complaints',
        'Everything in complaint_timeline_entries belongs to one of complaints',
      ]);
      const examplesOf = (says: string) =>
        found.find(result => result.says.startsWith(says))?.examples;
      expect(examplesOf('Every incident is as its timeline')).toContain(
        'INC-000001 (urgency)',
      );
      expect(examplesOf('Every file has its bytes')).toEqual([
        'nowhere (no bytes)',
        'short (another length)',
      ]);
      expect(examplesOf('Nothing that is due')).toEqual([
        expect.stringMatching(/^message \d+ \(signal\)$/),
      ]);
    },
  );

  complaintTest(
    'find nothing in complaints, and what is planted in them',
    async desk => {
      const { knex } = desk;
      const { number } = await desk.complain('zhang.wei');
      await desk.complain('zhang.wei', { title: 'Another' });
      await desk.move('li.na', number, 'verify', { finding: 'It is so' });
      expect(await verify(knex)).toEqual([]);

      await knex('complaints').where({ id: 1 }).update({ state: 'closed' });
      for (const table of [
        'complaint_access',
        'complaint_clocks',
        'complaint_terms',
      ]) {
        await copyRow(knex, table, { complaint_id: 5_000 });
      }
      await copyRow(knex, 'complaint_timeline_entries', {
        seq: 5_000,
        id: 'e5000',
        complaint_id: 5_000,
      });
      await knex('complaint_measures').insert({
        id: 'm',
        complaint_id: 5_000,
        position: 0,
        text: 'x',
        owner: 'user:default/li.na',
        due_at: at,
      });
      await copyRow(knex, 'complaints', { id: 50 });
      const complained = serviceDeskChecks()
        .map(({ says }) => says)
        .filter(says => /complaint/.test(says));
      expect((await verify(knex)).map(({ says }) => says)).toEqual(complained);
    },
  );
});
