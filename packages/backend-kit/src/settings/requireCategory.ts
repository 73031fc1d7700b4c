import { InputError } from '@backstage/errors';
import type { Category } from '@firstline/common-kit';

/** @throws InputError naming `category` when the config does not know it */
export function requireCategory(
  id: string | undefined,
  config: { categories: Category[] },
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
