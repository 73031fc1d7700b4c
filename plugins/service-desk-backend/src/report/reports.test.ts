import { resolve } from 'node:path';
import { eachDatabase, ManualClock } from '@firstline/backend-kit/testUtils';
import type { ReportScope } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
  person,
  plugin,
} from '../__testUtils__/company';
import { createReportsOf } from '../createReports';
import type { IncidentMessage } from '../incident/IncidentOutbox';
import { DatabaseIncidentStore } from '../incident/DatabaseIncidentStore';
import { anIncident } from '../__testUtils__/incidentRecords';
import { inTransaction } from '@firstline/backend-kit';
import type { ReportConfig } from '../settings/reportConfig';
import type { ReportContent } from './ReportContent';

const options = { migrationsDirectory: resolve(__dirname, '../../migrations') };
const desk: ReportScope = { kind: 'desk' };
const paymentsTeam = {
  kind: 'owner' as const,
  ref: groups.payments,
} satisfies ReportScope;
const payments = {
  kind: 'system',
  ref: 'system:default/payments',
} satisfies ReportScope;

const nothing: Omit<ReportContent, 'from' | 'to' | 'timeZone'> = {
  figures: {
    measures: [],
    before: [],
    trend: [],
    byPriority: [],
    byTier: [],
    byTeam: [],
    byChannel: [],
    topCategories: [],
    topItems: [],
    ratings: [],
    backlogAge: [],
    repeated: [],
    pingPong: [],
    whereTheTimeWent: [],
  },
  byCategory: [],
  major: [],
  worstBreaches: [],
  complaints: [],
};

/** Reports whose figures are the number of incidents there are when they are made. */
async function setUp(
  knex: Knex,
  given: { config?: Partial<ReportConfig>; now?: string } = {},
) {
  const clock = ManualClock.create(given.now ?? '2026-11-02T05:00:00.000Z');
  const sent: { key: string; messages: IncidentMessage[] }[] = [];
  const hidden = new Set<number>();
  const file = (id: number, createdAt: string) =>
    inTransaction(knex, transaction =>
      DatabaseIncidentStore.create({ knex }).insert(
        anIncident({ id, createdAt }),
        { transaction },
      ),
    );
  const catalog = companyCatalog();
  const replica = () =>
    createReportsOf({
      database: knex,
      clock,
      catalog: {
        ...catalog,
        items: async refs =>
          refs.includes(payments.ref)
            ? new Map([
                [
                  payments.ref,
                  {
                    ref: payments.ref,
                    title: 'Payments',
                    kind: 'system',
                    ownerRef: groups.payments,
                  },
                ],
              ])
            : catalog.items(refs),
      },
      config: {
        ...companyConfig,
        reports: { ...companyConfig.reports, ...given.config },
      },
      figures: {
        of: async (_scope, month, { timeZone }) => {
          const [{ count }] = await knex('incidents').count({ count: '*' });
          return {
            ...nothing,
            from: month.from.toUTC().toISO()!,
            to: month.to.toUTC().toISO()!,
            timeZone,
            byCategory: [
              {
                key: 'all',
                measures: [
                  { name: 'received', unit: 'count', value: Number(count) },
                ],
              },
            ],
            complaints: [
              { id: 1, state: 'closed', outcome: 'upheld' },
              { id: 2, state: 'verified' },
            ],
          };
        },
      },
      complaints: {
        visible: async (ids, by) =>
          by.roles.deskManager
            ? new Set(ids.filter(id => !hidden.has(id)))
            : undefined,
      },
      outbox: {
        add: async happenings => {
          sent.push(...happenings);
        },
        poke: () => {},
      },
    });
  return { clock, sent, hidden, file, replica, ...replica() };
}

const agent = { by: person('li.na') };
const manager = { by: person('he.qiang') };
const owner = { by: person('wang.fang') };
const requester = { by: person('zhang.wei') };

describe('service reports', () => {
  eachDatabase(
    'are kept as they were made, though the desk goes on',
    async ({ knex }) => {
      const { reports, file, clock } = await setUp(knex);
      await file(1, '2026-10-10T10:00:00.000Z');
      await expect(
        reports.read({ scope: desk, month: '2026-10' }, agent),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      const first = await reports.make(
        { scope: desk, month: '2026-10' },
        agent,
      );
      expect(first).toMatchObject({
        month: '2026-10',
        scope: desk,
        madeBy: agent.by.ref,
        madeAt: '2026-11-02T05:00:00.000Z',
        from: '2026-10-01T00:00:00.000Z',
        to: '2026-11-01T00:00:00.000Z',
      });
      await file(2, '2026-10-20T10:00:00.000Z');
      clock.advance({ hours: 1 });
      const again = await reports.read(
        { scope: desk, month: '2026-10' },
        agent,
      );
      expect(again).toEqual(first);
      expect(again.byCategory[0].measures[0].value).toBe(1);

      const second = await reports.make(
        { scope: desk, month: '2026-10' },
        manager,
      );
      expect(second.byCategory[0].measures[0].value).toBe(2);
      const { items: list } = await reports.list({ scope: desk }, agent);
      expect(list.map(({ id }) => id)).toEqual([second.id, first.id]);
      const read = (id?: string) =>
        reports.read({ scope: desk, month: '2026-10', id }, agent);
      expect((await read()).id).toBe(second.id);
      expect((await read(first.id)).id).toBe(first.id);
      // An id of another month, or of another scope, is none here.
      await expect(
        reports.read({ scope: desk, month: '2026-09', id: first.id }, agent),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(
        reports.read(
          { scope: paymentsTeam, month: '2026-10', id: first.id },
          owner,
        ),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
      await expect(
        reports.make({ scope: desk, month: '2026-12' }, agent),
      ).rejects.toThrow('month: has not begun');
    },
    options,
  );

  eachDatabase(
    'are for the desk, and for owners of what is theirs',
    async ({ knex }) => {
      const { reports } = await setUp(knex);
      const make = (scope: ReportScope, who: typeof agent) =>
        reports.make({ scope, month: '2026-10' }, who);
      for (const who of [agent, manager, { by: person('maria.silva') }]) {
        await expect(make(desk, who)).resolves.toBeDefined();
        await expect(make(payments, who)).resolves.toBeDefined();
      }
      expect((await make(paymentsTeam, owner)).scope).toEqual(paymentsTeam);
      expect((await make(payments, owner)).scopeTitle).toBe('Payments');
      const refused: [ReportScope, typeof agent][] = [
        [desk, owner],
        [desk, requester],
        [payments, requester],
        [paymentsTeam, requester],
        [paymentsTeam, { by: person('zhao.min') }],
        [{ kind: 'system', ref: items.printer }, owner],
      ];
      for (const [scope, who] of refused) {
        for (const asked of [
          () => make(scope, who),
          () => reports.read({ scope, month: '2026-10' }, who),
          () => reports.list({ scope }, who),
        ]) {
          await expect(asked()).rejects.toMatchObject({
            name: 'NotAllowedError',
          });
        }
      }
      // What was refused is not kept.
      const { items: kept } = await reports.list(
        { scope: paymentsTeam },
        agent,
      );
      expect(kept).toHaveLength(1);
      await expect(
        reports.list({ scope: desk }, { by: plugin }),
      ).resolves.toMatchObject({ mayMake: true });
    },
    options,
  );

  eachDatabase(
    'count those complaints alone that the reader may know of',
    async ({ knex }) => {
      const { reports, hidden } = await setUp(knex);
      await reports.make({ scope: desk, month: '2026-10' }, agent);
      const read = async (who: typeof agent) =>
        (await reports.read({ scope: desk, month: '2026-10' }, who)).complaints;
      expect(await read(agent)).toBeUndefined();
      expect(await read(manager)).toEqual({
        received: 2,
        upheld: 1,
        partlyUpheld: 0,
        notUpheld: 0,
        open: 1,
      });
      hidden.add(1);
      expect(await read(manager)).toMatchObject({ received: 1, upheld: 0 });
    },
    options,
  );
});

describe('the monthly job', () => {
  const stories = [desk, payments];
  const config = { scopes: stories, recipients: [groups.deskManagers] };

  eachDatabase(
    'makes each report once on the first working day, on however many replicas',
    async ({ knex }) => {
      const { file, replica, clock, sent, reports } = await setUp(knex, {
        config,
        now: '2026-11-01T05:59:00.000Z',
      });
      await file(1, '2026-10-30T10:00:00.000Z');
      const run = () =>
        Promise.all([replica(), replica()].map(one => one.reportJob.run()));
      expect(await run()).toEqual([0, 0]);
      clock.advance({ minutes: 1 });
      const made = await run();
      expect(made[0] + made[1]).toBe(2);
      expect(await run()).toEqual([0, 0]);
      for (const scope of stories) {
        const { items: list } = await reports.list({ scope }, agent);
        expect(list).toMatchObject([{ month: '2026-10', madeBy: 'firstline' }]);
      }
      expect(sent).toHaveLength(2);
      expect(sent.flatMap(({ messages }) => messages)).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            recipients: [groups.deskManagers],
            title: 'The service report of October 2026 is there',
            link: '/service-desk/reports/2026-10',
          }),
          expect.objectContaining({
            title: 'The service report of October 2026 is there: Payments',
            link: '/service-desk/reports/2026-10?system=system%3Adefault%2Fpayments',
          }),
        ]),
      );
    },
    options,
  );

  eachDatabase(
    'makes up for months it missed, and for none before the first incident',
    async ({ knex }) => {
      const { file, reportJob, reports, clock } = await setUp(knex, {
        now: '2026-12-15T10:00:00.000Z',
      });
      expect(await reportJob.run()).toBe(0);
      await file(1, '2026-10-30T10:00:00.000Z');
      expect(await reportJob.run()).toBe(2);
      const { items: list } = await reports.list({ scope: desk }, agent);
      expect(list.map(({ month }) => month)).toEqual(['2026-11', '2026-10']);
      clock.advance({ days: 30 });
      expect(await reportJob.run()).toBe(1);
    },
    options,
  );

  eachDatabase(
    'makes none where the config says so',
    async ({ knex }) => {
      const { file, reportJob } = await setUp(knex, {
        config: { scheduled: false },
        now: '2026-12-15T10:00:00.000Z',
      });
      await file(1, '2026-10-30T10:00:00.000Z');
      expect(await reportJob.run()).toBe(0);
    },
    options,
  );
});
