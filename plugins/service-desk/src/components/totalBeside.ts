import type { Page } from '@firstline/plugin-service-desk-common';

/** How many a list has besides those that are shown elsewhere, such as `12` or `10000+`. */
export function totalBeside<T>(
  list: Page<T> | undefined,
  shown: readonly T[],
): string {
  const { items = [], totalItems = 0 } = list ?? {};
  return typeof totalItems === 'number'
    ? String(totalItems - (items.length - shown.length))
    : `${totalItems.atLeast}+`;
}
