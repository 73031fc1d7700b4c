import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  RELATION_OWNED_BY,
  RELATION_PART_OF,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import type { catalogServiceRef } from '@backstage/plugin-catalog-node';
import type { MeasureScope } from '@firstline/plugin-service-desk-common';

/** What in the catalog a scope is narrowed to. */
export type CatalogScope = Pick<MeasureScope, 'ci' | 'system' | 'owner'>;

/** Finds the configuration items that belong to a system or an owner. */
export class CatalogScopes {
  readonly #catalog: Pick<typeof catalogServiceRef.T, 'getEntities'>;

  static create(options: {
    catalog: Pick<typeof catalogServiceRef.T, 'getEntities'>;
  }): CatalogScopes {
    return new CatalogScopes(options.catalog);
  }

  private constructor(
    catalog: Pick<typeof catalogServiceRef.T, 'getEntities'>,
  ) {
    this.#catalog = catalog;
  }

  /**
   * Refs of the items a scope comes down to, as far as the credentials see them, in one call
   * to the catalog; undefined when it is not narrowed to any.
   */
  async itemsOf(
    { ci, system, owner }: CatalogScope,
    credentials: BackstageCredentials,
  ): Promise<string[] | undefined> {
    if (ci === undefined && system === undefined && owner === undefined) {
      return undefined;
    }
    const narrow = {
      ...(owner !== undefined && { [`relations.${RELATION_OWNED_BY}`]: owner }),
      ...(ci !== undefined && byRef(ci)),
    };
    const { items } = await this.#catalog.getEntities(
      {
        filter:
          system === undefined
            ? narrow
            : [
                { ...narrow, [`relations.${RELATION_PART_OF}`]: system },
                ...(ci === undefined || ci === system
                  ? [{ ...narrow, ...byRef(system) }]
                  : []),
              ],
        fields: ['kind', 'metadata.name', 'metadata.namespace'],
      },
      { credentials },
    );
    return [...new Set(items.map(item => stringifyEntityRef(item)))];
  }
}

function byRef(ref: string): Record<string, string> {
  const [, kind, namespace, name] = /^([^:]+):([^/]+)\/(.+)$/.exec(ref) ?? [];
  return {
    kind,
    'metadata.namespace': namespace,
    'metadata.name': name,
  };
}
