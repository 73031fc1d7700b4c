import { eachDatabase } from '@firstline/backend-kit/testUtils';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ManualClock } from '@firstline/backend-kit';
import { fileIncidentSchema } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
  person,
} from '../__testUtils__/company';
import { deskTest, type TestDesk } from '../__testUtils__/deskTest';
import { createIncidentService } from '../createIncidentService';
import type {
  IncidentMessage,
  IncidentOutbox,
} from '../incident/IncidentOutbox';
import { DatabaseEscalationSteps } from './DatabaseEscalationSteps';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);
const idOf = (number: string) => Number(number.slice('INC-'.length));

const ladderOf = async (knex: Knex, number: string) => {
  const steps = await DatabaseEscalationSteps.create({
    database: knex,
  }).ofIncident(idOf(number));
  return steps.map(
    ({ clock, percent, state, dueAt, late }) =>
      `${clock} ${percent} ${state}${dueAt ? ` ${dueAt.slice(8, 16)}` : ''}${
        late ? ' late' : ''
      }`,
  );
};

function notifications(sent: TestDesk['sent'], since: number) {
  return sent
    .slice(since)
    .flatMap(({ messages }) => messages)
    .flatMap((message: IncidentMessage) =>
      message.kind === 'notification'
        ? [`${message.recipients.join(' ')}: ${message.description}`]
        : [],
    );
}

describe('the escalation ladder', () => {
  deskTest(
    'escalates what nobody accepts in ten minutes, and tells the managers (S-083, S-109)',
    async desk => {
      const { file, incidents, clock, knex, sent, story } = desk;
      const { number } = await file('zhang.wei', {
        ciRefs: [items.paymentsApi],
      });
      expect(await ladderOf(knex, number)).toEqual([
        'response 50 pending 23T08:05',
        'response 100 pending 23T08:10',
        'response 150 pending 23T08:15',
        'resolution 75 pending 25T14:00',
        'resolution 100 pending 26T08:00',
        'resolution 150 pending 27T20:00',
      ]);
      clock.advance({ minutes: 4, seconds: 59 });
      expect(await incidents.takeSteps()).toBe(0);
      let mark = sent.length;
      clock.advance({ seconds: 1 });
      expect(await incidents.takeSteps()).toBe(1);
      expect(await incidents.takeSteps()).toBe(0);
      expect(notifications(sent, mark)).toEqual([
        `${groups.desk}: Response target of 10 minutes: 50 % used without acceptance`,
      ]);

      mark = sent.length;
      clock.advance({ minutes: 5, seconds: 5 });
      expect(await incidents.takeSteps()).toBe(1);
      const escalated = await incidents.get(number, { by: person('li.na') });
      expect(escalated).toMatchObject({
        state: 'assigned',
        tier: 2,
        assignedTeam: groups.payments,
        reassignmentCount: 1,
        assignmentBasis: {
          code: 'by-the-clock',
          params: {
            step: 'Response target of 10 minutes used up without acceptance',
            via: 'ci-owner',
          },
        },
      });
      expect(notifications(sent, mark)).toEqual(
        expect.arrayContaining([
          `${groups.incidentManagers}: Response target of 10 minutes used up without acceptance`,
          `${groups.payments}: Escalated to you or your team`,
          'user:default/zhang.wei: Handed on to specialists',
        ]),
      );
      expect(await story(number)).toEqual([
        'submitted',
        'assigned',
        'stepTaken',
        'stepTaken',
        'escalated',
      ]);
      const internal = await incidents.timeline(
        number,
        {},
        { by: person('li.na') },
      );
      expect(internal.items[3]).toMatchObject({
        visibility: 'internal',
        actor: 'firstline',
        text: 'Response target of 10 minutes used up without acceptance.',
      });
      // The requester sees that it went on, and nothing of clocks.
      const theirs = await incidents.timeline(
        number,
        {},
        { by: person('zhang.wei') },
      );
      expect(theirs.items.map(({ kind }) => kind)).toEqual([
        'submitted',
        'assigned',
        'escalated',
      ]);
      expect(JSON.stringify(theirs)).not.toContain('target');
    },
  );

  deskTest(
    'goes to the managers when no tier is above',
    async ({ act, file, clock, incidents, sent, story }) => {
      const { number } = await file('zhang.wei');
      await act('li.na', number, 'assign', {
        team: groups.core,
        reason: 'Theirs',
      });
      clock.advance({ minutes: 11 });
      const mark = sent.length;
      expect(await incidents.takeSteps()).toBe(2);
      const incident = await incidents.get(number, { by: person('li.na') });
      expect(incident).toMatchObject({ assignedTeam: groups.core, tier: 3 });
      expect((await story(number)).slice(-2)).toEqual([
        'stepTaken',
        'escalatedToManagement',
      ]);
      // Told once, though the step names them and the escalation goes to them too.
      expect(
        notifications(sent, mark).filter(text =>
          text.startsWith(groups.incidentManagers),
        ),
      ).toHaveLength(1);
    },
  );

  deskTest(
    'follows the clock: accepted, held, resumed, reclassified, resolved, reopened',
    async ({ act, reach, comment, clock, incidents, knex }) => {
      const number = await reach('in_progress', {
        impact: 'high',
        urgency: 'high',
      });
      const ladder = async () =>
        (await ladderOf(knex, number)).filter(text =>
          text.startsWith('resolution'),
        );
      // P1: four hours.
      expect(await ladder()).toEqual([
        'resolution 75 pending 23T11:00',
        'resolution 100 pending 23T12:00',
        'resolution 150 pending 23T14:00',
      ]);
      expect(
        (await ladderOf(knex, number)).filter(text =>
          text.startsWith('response'),
        ),
      ).toEqual([
        'response 50 skipped 23T08:05',
        'response 100 skipped 23T08:10',
        'response 150 skipped 23T08:15',
      ]);
      clock.advance({ hours: 2 });
      await act('wang.fang', number, 'hold', {
        waitingFor: 'requester',
        note: 'Which browser?',
      });
      expect(await ladder()).toEqual([
        'resolution 75 pending',
        'resolution 100 pending',
        'resolution 150 pending',
      ]);
      clock.advance({ hours: 24 });
      expect(await incidents.takeSteps()).toBe(0);
      await comment('zhang.wei', number);
      expect(await ladder()).toEqual([
        'resolution 75 pending 24T11:00',
        'resolution 100 pending 24T12:00',
        'resolution 150 pending 24T14:00',
      ]);
      clock.advance({ hours: 1 });
      expect(await incidents.takeSteps()).toBe(1);
      // To P2, eight hours; what was taken stays taken.
      await act('li.na', number, 'reclassify', {
        urgency: 'medium',
        reason: 'Few people',
      });
      expect(await ladder()).toEqual([
        'resolution 75 taken 24T11:00',
        'resolution 100 pending 24T16:00',
        'resolution 150 pending 24T20:00',
      ]);
      await act('wang.fang', number, 'resolve', {
        code: 'fixed',
        resolution: 'Renewed',
        workaround: false,
      });
      clock.advance({ hours: 30 });
      expect(await incidents.takeSteps()).toBe(0);
      await act('zhang.wei', number, 'reopen', { reason: 'Again' });
      expect(await ladder()).toEqual([
        'resolution 75 taken 24T11:00',
        'resolution 100 pending 25T22:00',
        'resolution 150 pending 26T02:00',
      ]);
    },
  );

  deskTest(
    'catches up after downtime, in order, and says that it is late',
    async ({ file, clock, incidents, knex, story }) => {
      const { number } = await file('zhang.wei', {
        ciRefs: [items.paymentsApi],
      });
      clock.advance({ hours: 1 });
      expect(await incidents.takeSteps()).toBe(3);
      expect((await ladderOf(knex, number)).slice(0, 3)).toEqual([
        'response 50 taken 23T08:05 late',
        'response 100 taken 23T08:10 late',
        'response 150 taken 23T08:15 late',
      ]);
      expect(await story(number)).toEqual([
        'submitted',
        'assigned',
        'stepTaken',
        'stepTaken',
        'escalated',
        'stepTaken',
      ]);
    },
  );

  eachDatabase(
    'takes each step once with two sweeping at once, and loses none when one dies in the middle',
    async ({ knex }) => {
      const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
      const keys: string[] = [];
      let dying = false;
      const outbox: IncidentOutbox = {
        async add([{ key }]) {
          if (dying && keys.length % 7 === 3) {
            keys.push('died');
            throw new Error('The replica dies');
          }
          keys.push(key);
        },
        poke() {},
      };
      const replica = () =>
        createIncidentService({
          database: knex,
          config: companyConfig,
          clock,
          catalog: companyCatalog(),
          outbox,
        });
      const [one, other] = [replica(), replica()];
      const count = 30;
      for (let i = 0; i < count; i += 1) {
        await one.file(
          fileIncidentSchema.parse({
            title: `Payments fail ${i}`,
            description: 'x',
            ciRefs: [items.paymentsApi],
          }),
          { by: person('zhang.wei') },
        );
      }
      clock.advance({ minutes: 12 });
      dying = true;
      const first = await Promise.allSettled([
        one.takeSteps(),
        other.takeSteps(),
      ]);
      expect(first.some(({ status }) => status === 'rejected')).toBe(true);
      dying = false;
      await Promise.all([one.takeSteps(), other.takeSteps()]);
      await one.takeSteps();

      const taken = await knex('escalation_steps').where({ state: 'taken' });
      expect(taken).toHaveLength(count * 2);
      const told = await knex('timeline_entries')
        .whereIn('kind', ['stepTaken', 'escalated'])
        .groupBy('kind')
        .select('kind')
        .count({ count: '*' })
        .orderBy('kind');
      expect(
        told.map((row: Record<string, unknown>) => [
          row.kind,
          Number(row.count),
        ]),
      ).toEqual([
        ['escalated', count],
        ['stepTaken', count * 2],
      ]);
    },
    { migrationsDirectory },
  );
});
