import type {
  TotalItems,
  Watch,
  WatchList,
} from '@firstline/plugin-service-desk-common';
import { watchLists } from '@firstline/plugin-service-desk-common';
import type { Text } from '../translation';

/** How pressing it is that a list is not empty. */
export const watchTones: Record<WatchList, 'danger' | 'warning'> = {
  breached: 'danger',
  major: 'danger',
  aboutToBreach: 'warning',
  unassigned: 'warning',
  bouncing: 'warning',
};

/** True when there is nothing to look at. */
export function isCalm(watch: Watch): boolean {
  return watchLists.every(list => watch[list].totalItems === 0);
}

/** "12", or "more than 10000" where counting stopped. */
export function totalText(total: TotalItems, t: Text): string {
  return typeof total === 'number'
    ? t('watch.total', { total: `${total}` })
    : t('watch.totalAtLeast', { total: `${total.atLeast}` });
}

/** All counts in one sentence, for those who do not see the numbers change. */
export function saidCounts(watch: Watch, t: Text): string {
  return t(
    'watch.said',
    Object.fromEntries(
      watchLists.map(list => [list, totalText(watch[list].totalItems, t)]),
    ),
  );
}
