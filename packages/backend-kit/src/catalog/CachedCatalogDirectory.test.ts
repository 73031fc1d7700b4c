import type { Entity } from '@backstage/catalog-model';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ManualClock } from '../time';
import { CachedCatalogDirectory } from './CachedCatalogDirectory';
import { EntityCache } from './EntityCache';

function entity(
  ref: string,
  relations: [type: string, targetRef: string][] = [],
  rest: Partial<Entity> = {},
): Entity {
  const [, kind, namespace, name] = /^(\w+):(.+)\/(.+)$/.exec(ref)!;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace, name, ...rest.metadata },
    spec: rest.spec,
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const api = 'component:default/api';
const entities = [
  entity(
    'Component:default/api',
    [
      ['ownedBy', 'group:default/team'],
      ['partOf', 'system:default/payments'],
      ['dependsOn', 'resource:default/db'],
      ['consumesApi', 'api:default/ledger'],
      ['providesApi', 'api:default/payments'],
    ],
    {
      metadata: {
        name: 'api',
        title: 'Payments API',
        tags: ['java'],
        annotations: { 'firstline.io/service-level': 'gold' },
      },
      spec: { type: 'service', lifecycle: 'production' },
    },
  ),
  entity('Resource:default/db', [
    ['partOf', 'system:default/payments'],
    ['dependencyOf', api],
    ['dependencyOf', 'resource:default/cache'],
  ]),
  entity('Resource:default/cache', [
    ['dependencyOf', api],
    ['dependencyOf', 'resource:default/db'],
  ]),
  entity('API:default/payments', [['apiConsumedBy', 'component:default/web']]),
  entity('Component:default/web'),
  entity('Resource:default/lost', [['ownedBy', 'group:default/gone']]),
  entity('Resource:default/personal', [
    ['ownedBy', 'user:default/wang.fang'],
    ['partOf', 'system:default/orphan'],
  ]),
  entity('API:default/ledger', [
    ['apiProvidedBy', 'component:default/ledger'],
    ['partOf', 'system:default/payments'],
  ]),
  entity('System:default/payments', [
    ['ownedBy', 'group:default/payments-team'],
  ]),
  entity('System:default/orphan', [['partOf', 'domain:default/money']]),
  entity('Domain:default/money', [['ownedBy', 'group:default/team']]),
  entity('User:default/wang.fang'),
  entity(
    'Group:default/team',
    [
      ['hasMember', 'user:default/wang.fang'],
      ['childOf', 'group:default/gone'],
      ['parentOf', 'group:default/payments-team'],
    ],
    { metadata: { name: 'team' }, spec: { profile: { displayName: 'Team' } } },
  ),
  entity('Group:default/payments-team', [
    ['hasMember', 'user:default/raj.patel'],
    ['childOf', 'group:default/team'],
    // A circle, as people make them by mistake.
    ['parentOf', 'group:default/team'],
  ]),
];

function setUp(options: { size?: number } = {}) {
  const clock = ManualClock.create('2026-11-21T09:00:00Z');
  const catalog = catalogServiceMock({ entities });
  const ask = jest.spyOn(catalog, 'getEntitiesByRefs');
  const logger = mockServices.logger.mock();
  const directory = CachedCatalogDirectory.create({
    catalog,
    auth: mockServices.auth(),
    logger,
    clock,
    cache: EntityCache.create({ clock, size: options.size }),
  });
  return { clock, ask, logger, directory };
}

describe('CachedCatalogDirectory', () => {
  it('tells what the desk needs of entities, and leaves out what is not there', async () => {
    const { directory } = setUp();
    const items = await directory.items([
      'Component:default/API',
      'component:default/none',
    ]);
    expect([...items.keys()]).toEqual([api]);
    expect(items.get(api)).toMatchObject({
      ref: api,
      title: 'Payments API',
      kind: 'Component',
      type: 'service',
      lifecycle: 'production',
      ownerRef: 'group:default/team',
      systemRef: 'system:default/payments',
      tags: ['java'],
      annotations: { 'firstline.io/service-level': 'gold' },
    });
    await expect(directory.entries(['group:default/team'])).resolves.toEqual(
      new Map([
        ['group:default/team', expect.objectContaining({ title: 'Team' })],
      ]),
    );
  });

  it('walks to what depends on items: nearest first, each once, through circles', async () => {
    const { directory, ask } = setUp();
    const dependents = await directory.dependentsOf(['Resource:default/db']);
    expect(dependents.map(({ ref, title }) => [ref, title])).toEqual([
      [api, 'Payments API'],
      ['resource:default/cache', 'cache'],
      ['api:default/payments', 'payments'],
      ['component:default/web', 'web'],
    ]);
    // A level is asked for at once.
    expect(ask.mock.calls.map(([{ entityRefs }]) => entityRefs)).toEqual([
      ['resource:default/db'],
      [api, 'resource:default/cache'],
      ['api:default/payments'],
      ['component:default/web'],
    ]);
    const [first, ...others] = await directory.dependentsOf(
      ['resource:default/db'],
      { limit: 1 },
    );
    expect([first.ref, others]).toEqual([api, []]);
    expect(await directory.dependentsOf(['component:default/none'])).toEqual(
      [],
    );
    expect(await directory.dependentsOf([])).toEqual([]);
  });

  it('finds the owner: of the item, else of its system, else of its domain', async () => {
    const { directory } = setUp();
    await expect(directory.ownerOf(api)).resolves.toEqual({
      team: 'group:default/team',
      via: 'item',
      viaRef: api,
    });
    await expect(directory.ownerOf('resource:default/db')).resolves.toEqual({
      team: 'group:default/payments-team',
      via: 'system',
      viaRef: 'system:default/payments',
    });
    // A person owns it, and nobody its system.
    await expect(
      directory.ownerOf('resource:default/personal'),
    ).resolves.toEqual({
      team: 'group:default/team',
      via: 'domain',
      viaRef: 'domain:default/money',
    });
    await expect(
      directory.ownerOf('resource:default/lost'),
    ).resolves.toBeUndefined();
    await expect(
      directory.ownerOf('resource:default/none'),
    ).resolves.toBeUndefined();
  });

  it('walks to what an item hangs together with, nearest first, each once, in one call a step', async () => {
    const { directory, ask } = setUp();
    const direct = [
      { ref: 'resource:default/db', distance: 1, relation: 'dependsOn' },
      { ref: 'api:default/ledger', distance: 1, relation: 'consumesApi' },
      { ref: 'system:default/payments', distance: 1, relation: 'partOf' },
    ];
    await expect(directory.neighbours(api, { depth: 1 })).resolves.toEqual(
      direct,
    );
    ask.mockClear();
    await expect(
      directory.neighbours('Component:default/API'),
    ).resolves.toEqual([
      ...direct,
      {
        ref: 'component:default/ledger',
        distance: 2,
        relation: 'consumesApi',
      },
    ]);
    expect(ask).toHaveBeenCalledTimes(1);
    await expect(directory.neighbours('api:default/none')).resolves.toEqual([]);
  });

  it('counts members of subgroups, whatever circle they form', async () => {
    const { directory } = setUp();
    await expect(directory.membersOf('group:default/team')).resolves.toEqual([
      'user:default/wang.fang',
      'user:default/raj.patel',
    ]);
    await expect(directory.membersOf('group:default/none')).resolves.toEqual(
      [],
    );
  });

  it('knows who is in a group itself, and which group is above it', async () => {
    const { directory } = setUp();
    await expect(directory.ownMembersOf('group:default/team')).resolves.toEqual(
      ['user:default/wang.fang'],
    );
    await expect(
      directory.parentOf('group:default/payments-team'),
    ).resolves.toBe('group:default/team');
    // One that is named and is not there is above nobody.
    await expect(
      directory.parentOf('group:default/team'),
    ).resolves.toBeUndefined();
    await expect(directory.ownMembersOf('group:default/none')).resolves.toEqual(
      [],
    );
  });

  it('asks in one batch, shares what is on its way, and asks again after 15 s', async () => {
    const { directory, ask, clock } = setUp();
    await Promise.all([
      directory.items([api, 'resource:default/db']),
      directory.items([api]),
      directory.entries([api]),
    ]);
    expect(ask).toHaveBeenCalledTimes(1);
    clock.advance({ seconds: 14 });
    await directory.items([api]);
    expect(ask).toHaveBeenCalledTimes(1);
    clock.advance({ seconds: 1 });
    await directory.items([api]);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('believes "not there" for 3 s, and not at all when filing', async () => {
    const { directory, ask, clock } = setUp();
    const missing = 'component:default/none';
    await directory.items([missing]);
    await directory.items([missing]);
    expect(ask).toHaveBeenCalledTimes(1);
    await directory.items([missing], { fresh: true });
    expect(ask).toHaveBeenCalledTimes(2);
    clock.advance({ seconds: 3 });
    await directory.items([missing]);
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('goes on with what it knows while the catalog is away', async () => {
    const { directory, ask, clock, logger } = setUp();
    await directory.items([api]);
    clock.advance({ minutes: 1 });
    ask.mockRejectedValue(new Error('connect ECONNREFUSED'));
    const credentials = mockCredentials.user();
    expect((await directory.items([api])).get(api)?.title).toBe('Payments API');
    expect((await directory.items([api], { fresh: true })).size).toBe(1);
    await expect(directory.visibleTo([api], credentials)).resolves.toEqual(
      new Set([api]),
    );
    const unknown = ['resource:default/db'];
    await expect(directory.items(unknown)).resolves.toEqual(new Map());
    for (const asked of [
      () => directory.items(unknown, { fresh: true }),
      () => directory.visibleTo(unknown, credentials),
      () => directory.visibleTo([api], credentials, { certain: true }),
    ]) {
      await expect(asked()).rejects.toMatchObject({
        name: 'ServiceUnavailableError',
      });
    }
    expect(logger.warn).toHaveBeenCalledTimes(1);

    ask.mockRestore();
    clock.advance({ seconds: 2 });
    expect((await directory.items(unknown)).size).toBe(1);
  });

  it('asks as the caller what the caller may see, and forgets nothing because of it', async () => {
    const { directory, ask } = setUp();
    const credentials = mockCredentials.user();
    await directory.items([api]);
    ask.mockResolvedValueOnce({ items: [undefined] });
    await expect(directory.visibleTo([api], credentials)).resolves.toEqual(
      new Set(),
    );
    expect(ask).toHaveBeenLastCalledWith(
      expect.objectContaining({ entityRefs: [api] }),
      { credentials },
    );
    expect((await directory.items([api])).size).toBe(1);
  });

  it('keeps no more than its size', async () => {
    const { directory, ask } = setUp({ size: 2 });
    await directory.items([api]);
    await directory.items(['resource:default/db', 'resource:default/lost']);
    await directory.items(['resource:default/lost']);
    expect(ask).toHaveBeenCalledTimes(2);
    await directory.items([api]);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
