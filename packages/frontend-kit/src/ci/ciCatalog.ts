import {
  type Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** A configuration item that was chosen: entity ref, and its title as far as it is known. */
export interface ChosenCi {
  ref: string;
  title: string;
}

/** Where an option of the picker comes from; also their order. */
const ciGroups = ['yours', 'recent', 'starred', 'others'] as const;

/** Something in the catalog that can be reported on. */
export interface CiOption extends ChosenCi {
  kind: string;
  /** Entity ref of the owner. */
  owner?: string;
  lifecycle?: string;
  type?: string;
  group: (typeof ciGroups)[number];
}

const kinds = ['Component', 'API', 'Resource', 'System'];
const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'spec.owner',
  'spec.lifecycle',
  'spec.type',
];
const SHOWN = 20;

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function ownerOf(entity: Entity): string | undefined {
  const owner = text(entity.spec?.owner);
  if (!owner) return undefined;
  try {
    return stringifyEntityRef(
      parseEntityRef(owner, {
        defaultKind: 'group',
        defaultNamespace: entity.metadata.namespace ?? 'default',
      }),
    );
  } catch {
    return undefined;
  }
}

/** An entity as an option of the picker. */
export function ciOption(entity: Entity, group: CiOption['group']): CiOption {
  return {
    ref: stringifyEntityRef(entity),
    title: entity.metadata.title ?? entity.metadata.name,
    kind: entity.kind.toLocaleLowerCase('en-US'),
    owner: ownerOf(entity),
    lifecycle: text(entity.spec?.lifecycle),
    type: text(entity.spec?.type),
    group,
  };
}

function reportable(ref: string): boolean {
  return kinds.some(kind =>
    ref.startsWith(`${kind.toLocaleLowerCase('en-US')}:`),
  );
}

/** What the teams own, by title. */
export async function ownedBy(
  catalog: CatalogApi,
  teams: string[],
): Promise<CiOption[]> {
  if (teams.length === 0) return [];
  const { items } = await catalog.queryEntities({
    filter: { 'relations.ownedBy': teams, kind: kinds },
    orderFields: { field: 'metadata.name', order: 'asc' },
    fields,
    limit: SHOWN,
  });
  return items
    .map(entity => ciOption(entity, 'yours'))
    .filter(option => reportable(option.ref));
}

/** The entities behind some refs, without those that are gone or cannot be reported on. */
export async function byRefs(
  catalog: CatalogApi,
  refs: string[],
  group: CiOption['group'],
): Promise<CiOption[]> {
  const wanted = [...new Set(refs)].filter(reportable).slice(0, SHOWN);
  if (wanted.length === 0) return [];
  const { items } = await catalog.getEntitiesByRefs({
    entityRefs: wanted,
    fields,
  });
  return items.flatMap(entity => (entity ? [ciOption(entity, group)] : []));
}

/** What has the words in its name or title; everything when nothing is asked for. */
export async function searchCis(
  catalog: CatalogApi,
  term: string,
): Promise<CiOption[]> {
  const { items } = await catalog.queryEntities({
    filter: { kind: kinds },
    fullTextFilter: term
      ? { term, fields: ['metadata.name', 'metadata.title'] }
      : undefined,
    orderFields: { field: 'metadata.name', order: 'asc' },
    fields,
    limit: SHOWN,
  });
  return items.map(entity => ciOption(entity, 'others'));
}

/**
 * Puts lists together: by group, each entity once (in its first group), and with a term
 * only what the term names.
 */
export function mergeOptions(lists: CiOption[][], term: string): CiOption[] {
  const wanted = term.trim().toLocaleLowerCase();
  const seen = new Set<string>();
  return lists
    .flat()
    .sort((a, b) => ciGroups.indexOf(a.group) - ciGroups.indexOf(b.group))
    .filter(option => {
      if (seen.has(option.ref)) return false;
      const named =
        !wanted ||
        option.group === 'others' ||
        `${option.title} ${option.ref}`.toLocaleLowerCase().includes(wanted);
      if (named) seen.add(option.ref);
      return named;
    });
}
