import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import type { CatalogApi } from '@backstage/plugin-catalog-react';

/** A person or team that can be chosen. */
export interface PersonOption {
  id: string;
  label: string;
  description?: string;
}

const fields = [
  'kind',
  'metadata.name',
  'metadata.namespace',
  'metadata.title',
  'metadata.description',
  'spec.profile.displayName',
];
const SHOWN = 20;
const MOST_TEAMS = 500;

function option(entity: Entity): PersonOption {
  const profile = entity.spec?.profile as { displayName?: string } | undefined;
  return {
    id: stringifyEntityRef(entity),
    label:
      profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
    description: entity.metadata.description,
  };
}

/** All groups of type team, by name. */
export async function allTeams(catalog: CatalogApi): Promise<PersonOption[]> {
  const { items } = await catalog.queryEntities({
    filter: { kind: 'Group', 'spec.type': 'team' },
    orderFields: { field: 'metadata.name', order: 'asc' },
    fields,
    limit: MOST_TEAMS,
  });
  return items.map(option);
}

/** Who is in a team. */
export async function membersOf(
  catalog: CatalogApi,
  team: string,
): Promise<PersonOption[]> {
  const { items } = await catalog.queryEntities({
    filter: { kind: 'User', 'relations.memberOf': team },
    orderFields: { field: 'metadata.name', order: 'asc' },
    fields,
    limit: MOST_TEAMS,
  });
  return items.map(option);
}

/**
 * Users with the words in their name or address, by name; any when there are none.
 *
 * @param options - `fields`: parts of the entities to bring
 */
export async function findUsers(
  catalog: CatalogApi,
  term: string,
  options: { fields: string[]; limit: number },
): Promise<Entity[]> {
  const { items } = await catalog.queryEntities({
    filter: { kind: 'User' },
    fullTextFilter: term
      ? {
          term,
          fields: [
            'metadata.name',
            'metadata.title',
            'spec.profile.displayName',
            'spec.profile.email',
          ],
        }
      : undefined,
    orderFields: { field: 'metadata.name', order: 'asc' },
    ...options,
  });
  return items;
}

/** People to choose from, by the words in their name or address. */
export async function searchPeople(
  catalog: CatalogApi,
  term: string,
): Promise<PersonOption[]> {
  const users = await findUsers(catalog, term, { fields, limit: SHOWN });
  return users.map(option);
}
