import {
  parseEntityRef,
  RELATION_API_CONSUMED_BY,
  RELATION_API_PROVIDED_BY,
  RELATION_CHILD_OF,
  RELATION_CONSUMES_API,
  RELATION_DEPENDENCY_OF,
  RELATION_DEPENDS_ON,
  RELATION_HAS_MEMBER,
  RELATION_HAS_PART,
  RELATION_OWNED_BY,
  RELATION_PARENT_OF,
  RELATION_PART_OF,
  RELATION_PROVIDES_API,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type { ConfigurationItem } from './CatalogDirectory';
import type { NeighbourRelation } from './CatalogView';

/** What is kept of a catalog entity, of whatever kind. */
export interface DirectoryRecord extends ConfigurationItem {
  /** Users of a group. */
  members: string[];
  /** Groups within a group. */
  subgroups: string[];
  /** The group that a group is part of. */
  parentRef?: string;
  /** What it hangs together with directly, in the order of its weight. */
  neighbours: { ref: string; relation: NeighbourRelation }[];
  /** What fails with it, directly. */
  dependents: string[];
}

/** The parts of an entity that {@link toDirectoryRecord} reads, for the catalog's `fields`. */
export const directoryFields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.tags',
  'metadata.annotations',
  'spec.type',
  'spec.lifecycle',
  'spec.profile.displayName',
  'relations',
];

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function displayName(entity: Entity): string | undefined {
  const profile = entity.spec?.profile;
  return typeof profile === 'object' &&
    profile !== null &&
    !Array.isArray(profile)
    ? text(profile.displayName)
    : undefined;
}

function kindOf(ref: string): string {
  return parseEntityRef(ref).kind.toLocaleLowerCase('en-US');
}

const neighbourRelations: NeighbourRelation[] = [
  RELATION_DEPENDS_ON,
  RELATION_CONSUMES_API,
  RELATION_API_PROVIDED_BY,
  RELATION_PART_OF,
];

/** Reads what is used of an entity. */
export function toDirectoryRecord(entity: Entity): DirectoryRecord {
  const targets = (...types: string[]) =>
    (entity.relations ?? [])
      .filter(relation => types.includes(relation.type))
      .map(relation => relation.targetRef);
  const parts = targets(RELATION_PART_OF);
  return {
    ref: stringifyEntityRef(entity),
    title:
      displayName(entity) ??
      text(entity.metadata.title) ??
      entity.metadata.name,
    kind: entity.kind,
    type: text(entity.spec?.type),
    lifecycle: text(entity.spec?.lifecycle),
    tags: entity.metadata.tags,
    annotations: entity.metadata.annotations,
    ownerRef: targets(RELATION_OWNED_BY)[0],
    systemRef: parts.find(ref => kindOf(ref) === 'system'),
    domainRef: parts.find(ref => kindOf(ref) === 'domain'),
    members: targets(RELATION_HAS_MEMBER),
    subgroups: targets(RELATION_PARENT_OF),
    parentRef: targets(RELATION_CHILD_OF)[0],
    neighbours: neighbourRelations.flatMap(relation =>
      targets(relation).map(ref => ({ ref, relation })),
    ),
    dependents: [
      ...new Set(
        targets(
          RELATION_DEPENDENCY_OF,
          RELATION_API_CONSUMED_BY,
          RELATION_PROVIDES_API,
          RELATION_HAS_PART,
        ),
      ),
    ],
  };
}
