import type { Entity } from '@backstage/catalog-model';

/** Something a relation leads to, and how far away it is. */
export interface Neighbour {
  ref: string;
  /** Relation of the last step, seen from the nearer side. */
  relation: NeighbourRelation;
  /** 1 for what is related to the entity itself. */
  hops: number;
}

/** Upstream: what may be why. Downstream: what may be hurt. */
export type Direction = 'upstream' | 'downstream';

const relations = {
  upstream: ['dependsOn', 'consumesApi', 'apiProvidedBy', 'partOf'],
  downstream: ['dependencyOf', 'apiConsumedBy', 'providesApi', 'hasPart'],
} as const;

/** Relations of the catalog that carry trouble on. */
export type NeighbourRelation = (typeof relations)[Direction][number];

/** A CI's own incidents include those of its parts when it is nothing but its parts. */
export function ownRefs(ref: string, entity: Entity): string[] {
  const whole = ['system', 'domain'].includes(entity.kind.toLowerCase());
  const parts = whole
    ? (entity.relations ?? [])
        .filter(relation => relation.type === 'hasPart')
        .map(relation => relation.targetRef)
    : [];
  return [...new Set([ref, ...parts])];
}

/**
 * One step further from `from` in a direction.
 *
 * @param from - entities that were reached, with their refs
 * @param known - refs that are not to be listed again
 */
export function nextNeighbours(options: {
  from: Entity[];
  direction: Direction;
  known: Set<string>;
  hops: number;
}): Neighbour[] {
  const { from, direction, known, hops } = options;
  const found = new Map<string, Neighbour>();
  for (const type of relations[direction]) {
    // Beyond the first step, what merely shares a system is no reason for anything.
    if (hops > 1 && (type === 'partOf' || type === 'hasPart')) continue;
    for (const entity of from) {
      for (const relation of entity.relations ?? []) {
        const ref = relation.targetRef;
        if (relation.type !== type || known.has(ref) || found.has(ref)) {
          continue;
        }
        found.set(ref, { ref, relation: type, hops });
      }
    }
  }
  return [...found.values()];
}
