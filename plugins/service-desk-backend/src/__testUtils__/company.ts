import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  defaultAssessmentWeights,
  defaultLadder,
  defaultLoadWeights,
  defaultPriorityMatrix,
} from '@firstline/plugin-service-desk-common';
import type {
  CatalogDirectory,
  ConfigurationItem,
  GroupDirectory,
} from '@firstline/backend-kit';
import type { Caller } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import { satisfactionSchema } from '../settings/satisfactionConfig';

const group = (name: string) =>
  stringifyEntityRef({ kind: 'group', namespace: 'default', name });
const user = (name: string) =>
  stringifyEntityRef({ kind: 'user', namespace: 'default', name });

/** Groups of the company the tests work in. */
export const groups = {
  desk: group('service-desk'),
  payments: group('payments-team'),
  dba: group('dba-team'),
  core: group('core-engineering'),
  incidentManagers: group('incident-managers'),
  deskManagers: group('it-management'),
  board: group('executive-board'),
  finance: group('finance'),
  sales: group('sales'),
};

const memberships: Record<string, string[]> = {
  'zhang.wei': [groups.finance],
  'emma.clark': [groups.sales],
  'li.na': [groups.desk],
  'tom.baker': [groups.desk],
  'wang.fang': [groups.payments],
  'raj.patel': [groups.payments],
  'zhao.min': [groups.dba],
  'sun.hao': [groups.core],
  'maria.silva': [groups.incidentManagers],
  'he.qiang': [groups.deskManagers],
  'xu.ling': [groups.board],
};

/** What is above a group. */
const parents: Record<string, string> = { [groups.deskManagers]: groups.board };

/** A person of the company, as the service gets to know them. */
export function person(name: string): Caller {
  const own = memberships[name] ?? [];
  return {
    kind: 'user',
    ref: user(name),
    groups: own,
    roles: {
      agent: own.includes(groups.desk),
      incidentManager: own.includes(groups.incidentManagers),
      deskManager: own.includes(groups.deskManagers),
    },
  };
}

/** Another plugin. */
export const plugin: Caller = {
  kind: 'service',
  ref: 'plugin:monitoring',
  groups: [],
  roles: { agent: false, incidentManager: false, deskManager: false },
};

/**
 * Configuration items of the company, with who owns them by which way. The batch depends on
 * the API, and that on the database.
 */
export const items = {
  paymentsApi: 'component:default/payments-api',
  paymentsDb: 'resource:default/payments-db',
  batch: 'component:default/batch',
  printer: 'resource:default/printer',
};

const owners: Record<
  string,
  { team: string; via: 'item' | 'system' | 'domain'; viaRef: string }
> = {
  [items.paymentsApi]: {
    team: groups.payments,
    via: 'item',
    viaRef: items.paymentsApi,
  },
  [items.paymentsDb]: {
    team: groups.dba,
    via: 'item',
    viaRef: items.paymentsDb,
  },
  [items.batch]: {
    team: groups.payments,
    via: 'system',
    viaRef: 'system:default/payments',
  },
};

/** The catalog of the company, in memory; `without` is what it has lost. */
export function companyCatalog(
  without: Set<string> = new Set(),
): CatalogDirectory & GroupDirectory {
  const people = new Map(
    Object.entries(memberships).map(([name, own]) => [user(name), own]),
  );
  const known = (ref: string) => !without.has(ref);
  const ownMembersOf = async (team: string) =>
    [...people]
      .filter(([ref, own]) => own.includes(team) && known(ref))
      .map(([ref]) => ref);
  return {
    ownMembersOf,
    async parentOf(team) {
      return known(parents[team]) ? parents[team] : undefined;
    },
    async items(refs) {
      const found = refs.filter(
        ref => Object.values(items).includes(ref) && known(ref),
      );
      return new Map(
        found.map((ref): [string, ConfigurationItem] => [
          ref,
          { ref, title: `Title of ${ref}`, kind: ref.split(':')[0] },
        ]),
      );
    },
    async ownerOf(ref) {
      return known(ref) ? owners[ref] : undefined;
    },
    async entries(refs) {
      const all = new Set([...people.keys(), ...Object.values(groups)]);
      return new Map(
        refs
          .filter(ref => all.has(ref) && known(ref))
          .map(ref => [ref, { ref, title: ref }]),
      );
    },
    membersOf: ownMembersOf,
    async dependentsOf(refs) {
      const chain = [items.paymentsDb, items.paymentsApi, items.batch];
      const first = chain.findIndex(ref => refs.includes(ref));
      return (first < 0 ? [] : chain.slice(first + 1)).map(ref => ({
        ref,
        title: `Title of ${ref}`,
        kind: ref.split(':')[0],
      }));
    },
  };
}

/** Groups of the company that own something. */
export const companyOwners = {
  anyOwns: async (refs: string[]) =>
    refs.some(ref => ref === groups.payments || ref === groups.dba),
  list: async () => [groups.payments, groups.dba],
};

/** The settings of the company's desk. */
export const companyConfig: DeskConfig = {
  groups: {
    desk: groups.desk,
    incidentManagers: groups.incidentManagers,
    deskManagers: groups.deskManagers,
  },
  tiers: new Map([[3, { team: groups.core }]]),
  assignment: { rules: [], teams: new Map(), weights: defaultLoadWeights },
  categories: [
    {
      id: 'network',
      title: 'Network',
      titles: {},
      children: [{ id: 'network/vpn', title: 'VPN', titles: {}, children: [] }],
    },
  ],
  priorityMatrix: defaultPriorityMatrix,
  defaultImpact: 'medium',
  defaultUrgency: 'medium',
  agreements: {
    calendars: new Map(),
    levels: [
      {
        name: 'default',
        title: 'Default',
        isDefault: true,
        owners: [],
        systems: [],
        targets: {
          P1: { responseSeconds: 600, resolutionSeconds: 4 * 3600 },
          P2: { responseSeconds: 600, resolutionSeconds: 8 * 3600 },
          P3: { responseSeconds: 600, resolutionSeconds: 72 * 3600 },
          P4: { responseSeconds: 600, resolutionSeconds: 120 * 3600 },
        },
      },
    ],
    operationalLevels: new Map(),
    contracts: new Map(),
  },
  escalation: { ladder: defaultLadder },
  reports: {
    scheduled: true,
    hour: 6,
    scopes: [{ kind: 'desk' }],
    recipients: [],
  },
  measureTargets: {},
  assessment: { weights: defaultAssessmentWeights, managers: new Map() },
  major: { updateEverySeconds: 1_800, rules: [] },
  complaints: {
    targets: {
      verification: 8 * 3600,
      decision: 24 * 3600,
      answer: 8 * 3600,
    },
    autoCloseDays: 10,
  },
  satisfaction: satisfactionSchema.parse(undefined),
  reopenWindowDays: 14,
  autoCloseDays: 5,
  attachmentLimitBytes: 10_000_000,
  notificationLanguage: 'en',
  permissionMemoSeconds: 3,
  requestLimits: undefined,
  sqliteSynchronous: 'FULL',
};
