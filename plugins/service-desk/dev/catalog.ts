import type { Entity, EntityRelation } from '@backstage/catalog-model';
import { groups, personas } from './people';

interface Part {
  kind: 'Component' | 'API' | 'Resource';
  name: string;
  title: string;
  owner: string;
  system: string;
  lifecycle?: string;
  dependsOn?: string[];
  consumes?: string[];
  provides?: string[];
}

const parts: Part[] = [
  {
    kind: 'Component',
    name: 'checkout-web',
    title: 'Checkout',
    owner: 'payments-team',
    system: 'payments',
    consumes: ['payments-rest-api'],
    dependsOn: ['component:default/sso'],
  },
  {
    kind: 'Component',
    name: 'payments-api',
    title: 'Payments API service',
    owner: 'payments-team',
    system: 'payments',
    provides: ['payments-rest-api'],
    dependsOn: [
      'resource:default/payments-db',
      'resource:default/payments-queue',
      'component:default/fraud-check',
    ],
  },
  {
    kind: 'Component',
    name: 'fraud-check',
    title: 'Fraud check',
    owner: 'payments-team',
    system: 'payments',
    dependsOn: ['resource:default/payments-queue'],
  },
  {
    kind: 'Component',
    name: 'invoice-portal',
    title: 'Invoice portal 发票门户',
    owner: 'payments-team',
    system: 'payments',
    consumes: ['payments-rest-api'],
    dependsOn: ['resource:default/payments-db'],
  },
  {
    kind: 'Component',
    name: 'wallet-pilot',
    title: 'Wallet (pilot)',
    owner: 'payments-team',
    system: 'payments',
    lifecycle: 'experimental',
  },
  {
    kind: 'API',
    name: 'payments-rest-api',
    title: 'Payments REST API',
    owner: 'payments-team',
    system: 'payments',
  },
  {
    kind: 'Resource',
    name: 'payments-db',
    title: 'Payments database',
    owner: 'dba-team',
    system: 'payments',
  },
  {
    kind: 'Resource',
    name: 'payments-queue',
    title: 'Payments queue',
    owner: 'platform-team',
    system: 'payments',
  },
  {
    kind: 'Component',
    name: 'sso',
    title: 'Single sign-on',
    owner: 'platform-team',
    system: 'identity',
    dependsOn: ['resource:default/directory-db'],
  },
  {
    kind: 'Component',
    name: 'mfa',
    title: 'Two-factor sign-in',
    owner: 'platform-team',
    system: 'identity',
    dependsOn: ['component:default/sso'],
  },
  {
    kind: 'Component',
    name: 'password-reset',
    title: 'Password reset',
    owner: 'platform-team',
    system: 'identity',
    dependsOn: ['component:default/sso'],
  },
  {
    kind: 'Resource',
    name: 'directory-db',
    title: 'Directory database',
    owner: 'dba-team',
    system: 'identity',
  },
  {
    kind: 'Component',
    name: 'vpn-gateway',
    title: 'VPN gateway',
    owner: 'platform-team',
    system: 'workplace',
    dependsOn: ['component:default/mfa'],
  },
  {
    kind: 'Component',
    name: 'mail',
    title: 'E-mail',
    owner: 'platform-team',
    system: 'workplace',
    dependsOn: ['component:default/sso'],
  },
  {
    kind: 'Component',
    name: 'print-service',
    title: 'Print service',
    owner: 'platform-team',
    system: 'workplace',
    dependsOn: ['resource:default/office-printers'],
  },
  {
    kind: 'Component',
    name: 'file-share',
    title: 'File share',
    owner: 'platform-team',
    system: 'workplace',
  },
  {
    kind: 'Component',
    name: 'legacy-fax-gateway',
    title: 'Fax gateway',
    owner: 'fax-operations',
    system: 'workplace',
    lifecycle: 'deprecated',
  },
  {
    kind: 'Resource',
    name: 'office-printers',
    title: 'Office printers',
    owner: 'platform-team',
    system: 'workplace',
  },
  {
    kind: 'Resource',
    name: 'laptops',
    title: 'Laptops',
    owner: 'service-desk',
    system: 'workplace',
  },
];

const systems: Record<string, { title: string; owner: string }> = {
  payments: { title: 'Payments', owner: 'payments-team' },
  identity: { title: 'Identity', owner: 'platform-team' },
  workplace: { title: 'Workplace', owner: 'platform-team' },
};

const opposite: Record<string, string> = {
  ownedBy: 'ownerOf',
  partOf: 'hasPart',
  dependsOn: 'dependencyOf',
  consumesApi: 'apiConsumedBy',
  providesApi: 'apiProvidedBy',
  memberOf: 'hasMember',
};

const refOf = (entity: Entity) =>
  `${entity.kind}:default/${entity.metadata.name}`.toLocaleLowerCase('en-US');

function makeEntity(
  kind: string,
  name: string,
  title: string,
  spec: NonNullable<Entity['spec']>,
  relations: EntityRelation[],
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      title,
      namespace: 'default',
      uid: `${kind}-${name}`,
      description: `${title} of the demonstration company.`,
      annotations: {},
    },
    spec,
    relations,
  };
}

function partEntity(part: Part): Entity {
  const to = (type: string, targetRef: string) => ({ type, targetRef });
  return makeEntity(
    part.kind,
    part.name,
    part.title,
    {
      type: part.kind === 'API' ? 'openapi' : 'service',
      owner: part.owner,
      system: part.system,
      lifecycle: part.lifecycle ?? 'production',
      ...(part.kind === 'API' && { definition: 'openapi: 3.1.0' }),
    },
    [
      to('ownedBy', `group:default/${part.owner}`),
      to('partOf', `system:default/${part.system}`),
      ...(part.dependsOn ?? []).map(ref => to('dependsOn', ref)),
      ...(part.consumes ?? []).map(n => to('consumesApi', `api:default/${n}`)),
      ...(part.provides ?? []).map(n => to('providesApi', `api:default/${n}`)),
    ],
  );
}

function withOpposites(entities: Entity[]): Entity[] {
  const byRef = new Map(entities.map(e => [refOf(e), e]));
  for (const source of entities) {
    for (const { type, targetRef } of [...source.relations!]) {
      const target = byRef.get(targetRef);
      if (target && opposite[type]) {
        target.relations!.push({
          type: opposite[type],
          targetRef: refOf(source),
        });
      }
    }
  }
  return entities;
}

/** The catalog of the demonstration company, small. */
export function sampleEntities(): Entity[] {
  return withOpposites([
    ...Object.entries(groups).map(([name, title]) =>
      makeEntity(
        'Group',
        name,
        title,
        { type: 'team', profile: { displayName: title }, children: [] },
        [],
      ),
    ),
    ...personas.map(p =>
      makeEntity(
        'User',
        p.name,
        p.title,
        {
          profile: {
            displayName: p.title,
            email: `${p.name}@northwind.example`,
          },
          memberOf: p.groups,
        },
        p.groups.map(group => ({
          type: 'memberOf',
          targetRef: `group:default/${group}`,
        })),
      ),
    ),
    ...Object.entries(systems).map(([name, { title, owner }]) =>
      makeEntity('System', name, title, { owner }, [
        { type: 'ownedBy', targetRef: `group:default/${owner}` },
      ]),
    ),
    ...parts.map(partEntity),
  ]);
}
