import type { Entity, EntityRelation } from '@backstage/catalog-model';

type Link = [type: string, targetRef: string];

const memberships: Record<string, string[]> = {
  'zhang.wei': ['finance'],
  'emma.clark': ['sales'],
  'li.na': ['service-desk'],
  'tom.baker': ['service-desk'],
  'wang.fang': ['payments-team'],
  'raj.patel': ['payments-team'],
  'zhao.min': ['dba-team'],
  'sun.hao': ['core-engineering'],
  'maria.silva': ['incident-managers'],
  'he.qiang': ['it-management'],
  'xu.ling': ['executive-board'],
};

/** What is above a group. */
const parents: Record<string, string> = {
  'it-management': 'executive-board',
};

const owned: Record<string, string[]> = {
  'payments-team': [
    'system:default/payments',
    'component:default/payments-api',
  ],
  'dba-team': ['resource:default/payments-db'],
};

const groupNames = [...new Set(Object.values(memberships).flat())];

function entity(
  kind: string,
  name: string,
  links: Link[] = [],
  title?: string,
): Entity {
  const relations: EntityRelation[] = links.map(([type, targetRef]) => ({
    type,
    targetRef,
  }));
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { namespace: 'default', name, title },
    relations,
  };
}

/** The groups of a user, as the token of a sign-in carries them. */
export function groupsOf(userRef: string): string[] {
  const name = userRef.split('/')[1];
  return (memberships[name] ?? []).map(group => `group:default/${group}`);
}

/** A small company: its people, its teams, and what they run. */
export const companyEntities: Entity[] = [
  ...Object.keys(memberships).map(name => entity('User', name)),
  ...groupNames.map(group =>
    entity('Group', group, [
      ...Object.entries(memberships)
        .filter(([, groups]) => groups.includes(group))
        .map(([name]): Link => ['hasMember', `user:default/${name}`]),
      ...(group in parents
        ? [['childOf', `group:default/${parents[group]}`] satisfies Link]
        : []),
      ...(owned[group] ?? []).map((ref): Link => ['ownerOf', ref]),
    ]),
  ),
  entity('System', 'payments', [['ownedBy', 'group:default/payments-team']]),
  entity(
    'Component',
    'payments-api',
    [
      ['ownedBy', 'group:default/payments-team'],
      ['partOf', 'system:default/payments'],
      ['dependsOn', 'resource:default/payments-db'],
      ['dependencyOf', 'component:default/checkout-web'],
      ['dependencyOf', 'component:default/hidden'],
    ],
    'Payments API',
  ),
  entity(
    'Component',
    'checkout-web',
    [
      ['partOf', 'system:default/payments'],
      ['dependsOn', 'component:default/payments-api'],
      ['dependsOn', 'component:default/hidden'],
    ],
    'Checkout',
  ),
  entity('Resource', 'payments-db', [['ownedBy', 'group:default/dba-team']]),
  entity('Component', 'hidden', [
    ['ownedBy', 'group:default/payments-team'],
    ['dependsOn', 'component:default/payments-api'],
  ]),
];

/** A component that is in the catalog, and that no person may see there. */
export const hiddenItem = 'component:default/hidden';
