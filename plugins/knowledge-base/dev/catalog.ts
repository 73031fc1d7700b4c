import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { groupRef, groups, personas } from './people';

interface Item {
  ref: string;
  title: string;
  owner: string;
  dependsOn?: string[];
  lifecycle?: string;
}

/** What the sample articles are about. */
export const items: Item[] = [
  {
    ref: 'component:default/payments-api',
    title: 'Payments API 支付接口',
    owner: 'payments-team',
    dependsOn: ['resource:default/payments-db'],
  },
  {
    ref: 'resource:default/payments-db',
    title: 'Payments Database 支付数据库',
    owner: 'dba-team',
  },
  {
    ref: 'component:default/checkout-web',
    title: 'Checkout Web 收银台',
    owner: 'payments-team',
    dependsOn: ['component:default/payments-api'],
  },
  {
    ref: 'component:default/vpn-gateway',
    title: 'VPN Gateway 远程接入',
    owner: 'platform-team',
  },
  {
    ref: 'component:default/password-reset',
    title: 'Password Reset 密码重置',
    owner: 'platform-team',
  },
  {
    ref: 'component:default/legacy-fax-gateway',
    title: 'Fax Gateway 传真网关',
    owner: 'platform-team',
    lifecycle: 'deprecated',
  },
  {
    ref: 'component:default/wallet-pilot',
    title: 'Mobile Wallet Pilot 移动钱包试点',
    owner: 'payments-team',
    lifecycle: 'experimental',
  },
];

function entity(
  ref: string,
  title: string,
  spec: NonNullable<Entity['spec']>,
  relations: NonNullable<Entity['relations']>,
): Entity {
  const [kind, name] = ref.split(/:default\//);
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: kind[0].toLocaleUpperCase('en-US') + kind.slice(1),
    metadata: { name, title, namespace: 'default', uid: ref },
    spec,
    relations,
  };
}

/** The items, the people and their teams, as the catalog has them. */
export function sampleEntities(): Entity[] {
  return [
    ...items.map(({ ref, title, owner, dependsOn = [], lifecycle }) =>
      entity(
        ref,
        title,
        { type: 'service', owner, lifecycle: lifecycle ?? 'production' },
        [
          { type: 'ownedBy', targetRef: groupRef(owner) },
          ...dependsOn.map(to => ({ type: 'dependsOn', targetRef: to })),
        ],
      ),
    ),
    ...Object.entries(groups).map(([name, title]) =>
      entity(
        groupRef(name),
        title,
        { type: 'team', profile: { displayName: title }, children: [] },
        [],
      ),
    ),
    ...personas.map(({ name, title, group }) =>
      entity(
        `user:default/${name}`,
        title,
        { profile: { displayName: title }, memberOf: [group] },
        [{ type: 'memberOf', targetRef: groupRef(group) }],
      ),
    ),
  ];
}

/** Title of an item as the catalog has it. */
export function titleOf(ref: string): string {
  return items.find(item => item.ref === ref)?.title ?? ref;
}

/** What an item depends on, and what those depend on, with the number of steps. */
export function distancesFrom(ref: string): Map<string, number> {
  const found = new Map([[ref, 0]]);
  for (const [from, distance] of found) {
    const item = items.find(one => one.ref === from);
    for (const to of item?.dependsOn ?? []) {
      if (!found.has(to)) found.set(to, distance + 1);
    }
  }
  return found;
}

/** An entity of the sample catalog by its name. */
export function entityNamed(name: string): Entity {
  const found = sampleEntities().find(one => one.metadata.name === name);
  if (!found) throw new Error(`no ${name} in the sample catalog`);
  return found;
}

/** Ref of an entity of the sample catalog. */
export const refOf = (name: string) => stringifyEntityRef(entityNamed(name));
