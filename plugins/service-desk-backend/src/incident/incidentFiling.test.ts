import { ServiceUnavailableError } from '@backstage/errors';
import { fileIncidentSchema } from '@firstline/plugin-service-desk-common';
import {
  companyCatalog,
  companyConfig,
  groups,
  items,
  person,
  plugin,
} from '../__testUtils__/company';
import { createIncidentService } from '../createIncidentService';
import { deskTest } from '../__testUtils__/deskTest';

const li = 'user:default/li.na';
const zhang = 'user:default/zhang.wei';

describe('filing', () => {
  deskTest('tells the whole story at once', async desk => {
    const { file, incidents, knex, sent } = desk;
    const { number } = await file('zhang.wei', {
      ciRefs: [items.paymentsApi, items.batch],
      occurredAt: '2026-11-23T15:00:00+08:00',
      category: 'network/vpn',
      impact: 'low',
    });
    const page = await incidents.timeline(number, {}, { by: person('li.na') });
    expect(page.items).toMatchObject([
      { kind: 'submitted', actor: zhang, visibility: 'public' },
      {
        kind: 'assigned',
        actor: 'firstline',
        visibility: 'public',
        changes: expect.arrayContaining([
          { field: 'state', to: 'assigned' },
          { field: 'team', to: groups.desk },
          { field: 'priority', to: 'P4' },
        ]),
      },
    ]);
    expect(sent.map(({ key }) => key)).toEqual(page.items.map(({ id }) => id));
    expect(
      sent.flatMap(({ messages }) => messages.map(({ kind }) => kind)),
    ).toEqual(['event', 'notification', 'signal', 'event']);
    expect(await knex('incident_clocks').pluck('kind')).toHaveLength(2);
    expect(
      await knex('incident_access')
        .where({ relation: 'ciOwner' })
        .pluck('principal'),
    ).toEqual([groups.payments]);
    const mine = await incidents.get(number, { by: person('zhang.wei') });
    expect(mine).toMatchObject({
      occurredAt: '2026-11-23T07:00:00.000Z',
      configurationItems: [
        { ref: items.paymentsApi, title: `Title of ${items.paymentsApi}` },
        { ref: items.batch, title: `Title of ${items.batch}` },
      ],
    });
  });

  deskTest('answers what is read afterwards', async desk => {
    const { file, incidents } = desk;
    const filings: [who: string, what: Parameters<typeof file>[1]][] = [
      ['zhang.wei', {}],
      [
        'zhang.wei',
        {
          ciRefs: [items.paymentsApi, items.batch],
          occurredAt: '2026-11-23T15:00:00+08:00',
          desiredResolutionAt: '2026-11-24T09:00:00+08:00',
          category: 'network/vpn',
          impact: 'high',
          urgency: 'high',
          location: 'Floor 3',
        },
      ],
      ['li.na', { channel: 'phone', reporter: { name: 'A caller' } }],
      ['li.na', { channel: 'phone', reporter: { userRef: zhang } }],
    ];
    for (const [who, what] of filings) {
      const filed = await file(who, what);
      const read = await incidents.get(filed.number, { by: person(who) });
      // As it goes out: what is absent is not there.
      expect(JSON.parse(JSON.stringify(filed))).toEqual(
        JSON.parse(JSON.stringify(read)),
      );
    }
  });

  deskTest(
    'for somebody else is for those who work on incidents',
    async ({ file, incidents }) => {
      const byPhone = {
        channel: 'phone' as const,
        reporter: { userRef: zhang, phone: '+86 10 1234' },
        desiredResolutionAt: '2026-11-24T09:00:00Z',
      };
      expect(await file('li.na', byPhone)).toMatchObject({
        requester: zhang,
        filedBy: li,
        firstContactOwner: li,
        channel: 'phone',
        reporter: { phone: '+86 10 1234' },
        desiredResolutionAt: '2026-11-24T09:00:00.000Z',
        view: 'internal',
      });
      expect(
        await incidents.get('INC-000001', { by: person('zhang.wei') }),
      ).toMatchObject({ view: 'public', allowedActions: ['cancel'] });

      const guest = await file('li.na', {
        channel: 'walk-in',
        reporter: { name: 'A guest' },
      });
      expect(guest).toMatchObject({ filedBy: li, firstContactOwner: li });
      expect(guest).toHaveProperty('requester', undefined);

      expect(await file('li.na')).toMatchObject({
        requester: li,
        view: 'public',
        allowedActions: ['cancel'],
      });
      expect(
        await file('zhang.wei', { reporter: { userRef: zhang } }),
      ).toMatchObject({ requester: zhang });

      for (const request of [
        byPhone,
        { reporter: { userRef: zhang } },
        { reporter: { name: 'My boss' } },
        { channel: 'monitoring' as const },
      ]) {
        await expect(file('emma.clark', request)).rejects.toMatchObject({
          name: 'NotAllowedError',
        });
      }
    },
  );

  deskTest('by an engineer whom somebody asked directly', async desk => {
    const { file, incidents, comment } = desk;
    const wang = 'user:default/wang.fang';
    const filed = await file('wang.fang', {
      channel: 'walk-in',
      reporter: { userRef: zhang },
    });
    expect(filed).toMatchObject({
      requester: zhang,
      filedBy: wang,
      assignedTeam: groups.desk,
      view: 'internal',
      helpers: [wang],
    });
    // Whoever of the desk accepts it is its first contact.
    expect(filed).toHaveProperty('firstContactOwner', undefined);
    await comment('wang.fang', filed.number, 'internal');
    expect(
      await incidents.get(filed.number, { by: person('zhang.wei') }),
    ).toMatchObject({ view: 'public', channel: 'walk-in' });
    const own = await file('wang.fang');
    expect(own).toMatchObject({ requester: wang, view: 'public' });
    expect(own).toHaveProperty('helpers', undefined);
  });

  deskTest('is open to other plugins', async ({ file }) => {
    const filed = await file(plugin, {
      channel: 'monitoring',
      ciRefs: [items.paymentsDb],
    });
    expect(filed).toMatchObject({
      filedBy: 'plugin:monitoring',
      channel: 'monitoring',
      assignedTeam: groups.desk,
    });
    expect(filed).toHaveProperty('requester', undefined);
    expect(await file(plugin, { reporter: { userRef: zhang } })).toMatchObject({
      requester: zhang,
      channel: 'api',
    });
  });

  deskTest('refuses what cannot be, and stores nothing', async desk => {
    const { file, knex, lost, sent } = desk;
    lost.add(items.printer);
    for (const [request, message] of [
      [
        { ciRefs: [items.paymentsApi, 'component:default/nothing'] },
        'ciRefs[1]: is not in the catalog, or not visible to you',
      ],
      [
        { ciRefs: [items.printer] },
        'ciRefs[0]: is not in the catalog, or not visible to you',
      ],
      [{ category: 'network/pigeon' }, 'category: is unknown'],
      [
        { occurredAt: '2026-11-23T08:05:01Z' },
        'occurredAt: must not be in the future',
      ],
      [
        { reporter: { userRef: 'user:default/nobody' } },
        'reporter.userRef: is not in the catalog, or not visible to you',
      ],
      [
        { attachmentIds: ['3f0c1f0e-6f0a-4a7e-9c39-0d8a52a4a9f1'] },
        'attachmentIds: nothing can be attached here',
      ],
    ] as const) {
      await expect(
        file('li.na', { ...request } as Parameters<typeof file>[1]),
      ).rejects.toMatchObject({ name: 'InputError', message });
    }
    expect(await knex('incidents')).toEqual([]);
    expect(await knex('timeline_entries')).toEqual([]);
    expect(sent).toEqual([]);
    // The number that was taken back is given out again.
    expect(
      await file('li.na', { occurredAt: '2026-11-23T08:05:00Z' }),
    ).toMatchObject({
      number: 'INC-000001',
    });
  });

  deskTest('with the same key happens once', async ({ file, knex, sent }) => {
    const once = { idempotencyKey: 'k-1' };
    const first = await file('zhang.wei', {}, once);
    const messages = sent.length;
    expect(await file('zhang.wei', {}, once)).toEqual(first);
    expect(sent).toHaveLength(messages);
    await expect(
      file('zhang.wei', { title: 'Another' }, once),
    ).rejects.toMatchObject({ name: 'ConflictError' });
    const others = await file('emma.clark', {}, once);
    expect(others.number).toBe('INC-000002');
    expect(await knex('incidents')).toHaveLength(2);
  });

  deskTest(
    'at once gives each a number and a story',
    async ({ file, knex }) => {
      const filed = await Promise.all(
        Array.from({ length: 1_000 }, (_, i) =>
          file(i % 2 ? 'zhang.wei' : 'emma.clark', { title: `Report ${i}` }),
        ),
      );
      const ids = filed.map(({ number }) => Number(number.slice(4)));
      expect([...ids].sort((a, b) => a - b)).toEqual(
        Array.from({ length: 1_000 }, (_, i) => i + 1),
      );
      expect(await knex('incidents').pluck('id')).toHaveLength(1_000);
      expect(await knex('timeline_entries').pluck('id')).toHaveLength(2_000);
      expect(await knex('incident_clocks').pluck('kind')).toHaveLength(2_000);
      expect(await knex('assignments').pluck('seq')).toHaveLength(1_000);
    },
  );

  deskTest(
    'by a plugin waits for a catalog that is away, and refuses nothing unasked',
    async ({ knex, clock }) => {
      const known = companyCatalog();
      const state = { away: true };
      const incidents = createIncidentService({
        database: knex,
        config: companyConfig,
        clock,
        catalog: {
          ...known,
          // As the cached directory does: away, only `fresh` tells "not there" from "not known".
          async items(refs, options) {
            if (!state.away) return known.items(refs);
            if (options?.fresh) throw new ServiceUnavailableError('away');
            return new Map();
          },
        },
      });
      const report = fileIncidentSchema.parse({
        title: 'Disk full',
        description: 'Since nine',
        ciRefs: [items.paymentsDb],
      });
      const file = () => incidents.file(report, { by: plugin });
      await expect(file()).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
      expect(await knex('incidents')).toEqual([]);
      state.away = false;
      expect(await file()).toMatchObject({ ciRefs: [items.paymentsDb] });
    },
  );
});
