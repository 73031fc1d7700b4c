import type { Entity } from '@backstage/catalog-model';
import { nextNeighbours, ownRefs } from './neighbours';

function entity(kind: string, name: string, relations: [string, string][]) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name },
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  } as Entity;
}

const payments = entity('Component', 'payments-api', [
  ['ownedBy', 'group:default/payments-team'],
  ['partOf', 'system:default/payments'],
  ['dependsOn', 'resource:default/payments-db'],
  ['consumesApi', 'api:default/identity'],
  ['providesApi', 'api:default/payments'],
  ['dependencyOf', 'component:default/checkout-web'],
]);

describe('nextNeighbours', () => {
  it('finds what may be why: dependencies before APIs before the system', () => {
    expect(
      nextNeighbours({
        from: [payments],
        direction: 'upstream',
        known: new Set(),
        hops: 1,
      }),
    ).toEqual([
      { ref: 'resource:default/payments-db', relation: 'dependsOn', hops: 1 },
      { ref: 'api:default/identity', relation: 'consumesApi', hops: 1 },
      { ref: 'system:default/payments', relation: 'partOf', hops: 1 },
    ]);
  });

  it('finds what may be hurt', () => {
    expect(
      nextNeighbours({
        from: [payments],
        direction: 'downstream',
        known: new Set(),
        hops: 1,
      }).map(neighbour => neighbour.ref),
    ).toEqual(['component:default/checkout-web', 'api:default/payments']);
  });

  it('walks on from an API to its provider, but not through a system', () => {
    const api = entity('API', 'identity', [
      ['apiProvidedBy', 'component:default/identity-service'],
      ['partOf', 'system:default/identity'],
    ]);
    expect(
      nextNeighbours({
        from: [api],
        direction: 'upstream',
        known: new Set(['component:default/payments-api']),
        hops: 2,
      }),
    ).toEqual([
      {
        ref: 'component:default/identity-service',
        relation: 'apiProvidedBy',
        hops: 2,
      },
    ]);
  });

  it('lists nothing twice, whoever leads to it', () => {
    const twice = entity('Component', 'a', [
      ['dependsOn', 'resource:default/db'],
      ['dependsOn', 'resource:default/db'],
    ]);
    expect(
      nextNeighbours({
        from: [twice, twice],
        direction: 'upstream',
        known: new Set(),
        hops: 1,
      }),
    ).toHaveLength(1);
  });
});

describe('ownRefs', () => {
  it('takes the parts of a system along, not those of a component', () => {
    const parts: [string, string][] = [
      ['hasPart', 'component:default/payments-api'],
    ];
    expect(
      ownRefs('system:default/payments', entity('System', 'payments', parts)),
    ).toEqual(['system:default/payments', 'component:default/payments-api']);
    expect(
      ownRefs('component:default/x', entity('Component', 'x', parts)),
    ).toEqual(['component:default/x']);
  });
});
