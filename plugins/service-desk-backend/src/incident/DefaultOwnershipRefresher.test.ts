import { ServiceUnavailableError } from '@backstage/errors';
import type { CatalogDirectory } from '@firstline/backend-kit';
import { deskTest } from '../__testUtils__/deskTest';
import { DatabaseOwnershipStore } from './DatabaseOwnershipStore';
import { DefaultOwnershipRefresher } from './DefaultOwnershipRefresher';

const api = 'component:default/payments-api';
const owner = 'group:default/payments-team';
const heir = 'group:default/core-engineering';

/** A catalog that knows one item, and whoever owns it at the time. */
function catalogWith(state: {
  owner?: string;
  away?: boolean;
  gone?: boolean;
}) {
  const items: CatalogDirectory['items'] = async refs => {
    if (state.away) throw new ServiceUnavailableError('away');
    return new Map(
      refs
        .filter(ref => ref === api && !state.gone)
        .map(ref => [
          ref,
          { ref, title: 'API', kind: 'Component', ownerRef: state.owner },
        ]),
    );
  };
  const catalog: CatalogDirectory = {
    items,
    ownerOf: async ref =>
      state.owner && { team: state.owner, via: 'item', viaRef: ref },
    entries: async () => new Map(),
    membersOf: async () => [],
    dependentsOf: async () => [],
  } as CatalogDirectory;
  return catalog;
}

describe('DefaultOwnershipRefresher', () => {
  deskTest('moves sight with the ownership of an item', async desk => {
    const { number } = await desk.file('zhang.wei', { ciRefs: [api] });
    const other = await desk.file('zhang.wei', {});
    const state: Parameters<typeof catalogWith>[0] = { owner };
    const refresher = DefaultOwnershipRefresher.create({
      store: DatabaseOwnershipStore.create({ knex: desk.knex }),
      catalog: catalogWith(state),
    });
    const owners = async () =>
      desk
        .knex('incident_access')
        .where({ relation: 'ciOwner' })
        .orderBy('principal')
        .pluck('principal');
    const version = async () =>
      (await desk.knex('incidents').where({ id: 1 }).first()).version;
    const before = await version();
    expect([number, other.number]).toEqual(['INC-000001', 'INC-000002']);
    expect(await owners()).toEqual([owner]);
    expect(await refresher.refresh({ limit: 1 })).toEqual({ changed: 0 });

    state.owner = heir;
    expect(await refresher.refresh({ limit: 1 })).toEqual({ changed: 1 });
    expect(await owners()).toEqual([heir]);
    expect(await refresher.refresh({ limit: 500 })).toEqual({ changed: 0 });
    expect(await version()).toBe(before);
    const [row] = await desk
      .knex('incident_access')
      .where({ relation: 'ciOwner' });
    expect(row).toMatchObject({ incident_id: 1, open_rank: 1 });

    // Nobody loses sight because the catalog is away, or has forgotten the item.
    state.away = true;
    await expect(refresher.refresh({ limit: 10 })).rejects.toThrow('away');
    state.away = false;
    state.gone = true;
    expect(await refresher.refresh({ limit: 10 })).toEqual({ changed: 0 });
    expect(await owners()).toEqual([heir]);

    state.gone = false;
    state.owner = undefined;
    expect(await refresher.refresh({ limit: 10 })).toEqual({ changed: 1 });
    expect(await owners()).toEqual([]);
  });

  deskTest('leaves what is no longer open as it was', async desk => {
    const { number } = await desk.file('zhang.wei', { ciRefs: [api] });
    await desk.act('zhang.wei', number, 'cancel', { reason: 'Found it' });
    const refresher = DefaultOwnershipRefresher.create({
      store: DatabaseOwnershipStore.create({ knex: desk.knex }),
      catalog: catalogWith({ owner: heir }),
    });
    expect(await refresher.refresh({ limit: 10 })).toEqual({ changed: 0 });
  });
});
