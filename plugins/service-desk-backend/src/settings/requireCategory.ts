import { InputError } from '@backstage/errors';
import type { Category } from '@firstline/plugin-service-desk-common';
import type { DeskConfig } from './DeskConfig';

/** @throws InputError naming `category` when the config does not know it */
export function requireCategory(
  id: string | undefined,
  config: Pick<DeskConfig, 'categories'>,
): void {
  if (id !== undefined && !isKnown(id, config.categories)) {
    throw new InputError('category: is unknown');
  }
}

function isKnown(id: string, categories: Category[]): boolean {
  return categories.some(
    category => category.id === id || isKnown(id, category.children),
  );
}
