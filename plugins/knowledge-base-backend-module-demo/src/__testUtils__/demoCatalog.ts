import { resolvePackagePath } from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import type {
  CatalogDirectory,
  ConfigurationItem,
} from '@firstline/backend-kit';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

const examples = path.join(
  resolvePackagePath('@firstline/plugin-knowledge-base-backend-module-demo'),
  '../../examples',
);

/** Everything in the demo catalog, by entity ref. */
export function demoEntities(): Map<string, Entity> {
  const entities = readdirSync(examples)
    .filter(name => name.endsWith('.yaml'))
    .flatMap(name =>
      parseAllDocuments(readFileSync(path.join(examples, name), 'utf8')),
    )
    .map(document => document.toJS() as Entity);
  return new Map(entities.map(entity => [stringifyEntityRef(entity), entity]));
}

const groupRefOf = (name: string) =>
  stringifyEntityRef(
    parseEntityRef(name, { defaultKind: 'group', defaultNamespace: 'default' }),
  );

/**
 * The demo catalog, read from its files.
 *
 * @param options - `missing`: entity ref of something that is not there yet
 */
export function demoCatalog(
  options: { missing?: string } = {},
): CatalogDirectory {
  const entities = demoEntities();
  if (options.missing) entities.delete(options.missing);
  const itemOf = (ref: string): ConfigurationItem | undefined => {
    const entity = entities.get(ref);
    return (
      entity && {
        ref,
        title: entity.metadata.title ?? ref,
        kind: entity.kind.toLowerCase(),
        lifecycle: entity.spec?.lifecycle?.toString(),
        ownerRef: entity.spec?.owner
          ? groupRefOf(String(entity.spec.owner))
          : undefined,
      }
    );
  };
  const found = (refs: string[]) =>
    new Map(
      refs.flatMap(ref => {
        const item = itemOf(ref);
        return item ? [[ref, item] as const] : [];
      }),
    );
  return {
    items: async refs => found(refs),
    entries: async refs => found(refs),
    ownerOf: async ref => {
      const team = itemOf(ref)?.ownerRef;
      return team && entities.has(team)
        ? { team, via: 'item', viaRef: ref }
        : undefined;
    },
    membersOf: async group =>
      [...entities]
        .filter(
          ([, { kind, spec }]) =>
            kind === 'User' &&
            Array.isArray(spec?.memberOf) &&
            spec.memberOf.some(name => groupRefOf(String(name)) === group),
        )
        .map(([ref]) => ref),
    dependentsOf: async () => [],
  };
}
