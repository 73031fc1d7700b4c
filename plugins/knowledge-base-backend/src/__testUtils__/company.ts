import { stringifyEntityRef } from '@backstage/catalog-model';
import type {
  CatalogDirectory,
  ConfigurationItem,
} from '@firstline/backend-kit';
import type { Caller } from '../people/Caller';

const group = (name: string) =>
  stringifyEntityRef({ kind: 'group', namespace: 'default', name });
const user = (name: string) =>
  stringifyEntityRef({ kind: 'user', namespace: 'default', name });

/** Groups of the company the tests work in. */
export const groups = {
  payments: group('payments-team'),
  dba: group('dba-team'),
  platform: group('platform-team'),
  managers: group('incident-managers'),
  finance: group('finance'),
};

const memberships: Record<string, string[]> = {
  'zhang.wei': [groups.finance],
  'raj.patel': [groups.payments],
  'wang.fang': [groups.payments],
  'zhao.min': [groups.dba],
  'liu.yang': [groups.platform],
  'maria.silva': [groups.managers],
};

/** A person of the company, as the service gets to know them. */
export function person(name: string): Caller {
  const own = memberships[name] ?? [];
  const manager = own.includes(groups.managers);
  return {
    kind: 'user',
    ref: user(name),
    groups: own,
    roles: { manager, engineer: manager || !own.includes(groups.finance) },
  };
}

/** Another plugin. */
export const plugin: Caller = {
  kind: 'service',
  ref: 'plugin:service-desk',
  groups: [],
  roles: { manager: false, engineer: true },
};

/** Configuration items of the company. */
export const items = {
  paymentsApi: 'component:default/payments-api',
  paymentsDb: 'resource:default/payments-db',
  vpn: 'component:default/vpn-gateway',
  orphan: 'component:default/orphan',
};

/** A catalog in memory, in which items can be changed. */
export interface TestCatalog extends CatalogDirectory {
  /** By ref: the owning group, and the lifecycle. */
  entries(refs: string[]): ReturnType<CatalogDirectory['entries']>;
  known: Map<string, { owner?: string; lifecycle: string }>;
}

/** The catalog of the company. */
export function companyCatalog(): TestCatalog {
  const production = (owner?: string) => ({ owner, lifecycle: 'production' });
  const known: TestCatalog['known'] = new Map([
    [items.paymentsApi, production(groups.payments)],
    [items.paymentsDb, production(groups.dba)],
    [items.vpn, production(groups.platform)],
    [items.orphan, production()],
  ]);
  return {
    known,
    async items(refs) {
      return new Map(
        refs
          .filter(ref => known.has(ref))
          .map((ref): [string, ConfigurationItem] => [
            ref,
            {
              ref,
              title: `Title of ${ref}`,
              kind: ref.split(':')[0],
              lifecycle: known.get(ref)?.lifecycle,
              ownerRef: known.get(ref)?.owner,
            },
          ]),
      );
    },
    async ownerOf(ref) {
      const owner = known.get(ref)?.owner;
      return owner === undefined
        ? undefined
        : { team: owner, via: 'item', viaRef: ref };
    },
    async entries(refs) {
      return new Map(refs.map(ref => [ref, { ref, title: ref }]));
    },
    async membersOf(team) {
      return Object.entries(memberships)
        .filter(([, own]) => own.includes(team))
        .map(([name]) => user(name));
    },
    async dependentsOf() {
      return [];
    },
  };
}

/** The settings of the company's knowledge base. */
export const companyConfig = {
  managers: [groups.managers],
  categories: [
    {
      id: 'network',
      title: 'Network',
      titles: {},
      children: [{ id: 'network/vpn', title: 'VPN', titles: {}, children: [] }],
    },
  ],
  reviewDays: 180,
};
