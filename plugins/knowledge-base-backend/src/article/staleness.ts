import type {
  Staleness,
  StaleReason,
} from '@firstline/plugin-knowledge-base-common';
import { principalsOf } from './articleAccess';
import type { ArticleRecord } from './ArticleRecord';
import type { ItemFact } from './ItemFacts';

/**
 * Why an article needs review once one of its items has changed; a reason that holds no
 * more is taken off, but for a change of hands: that stays until somebody has looked.
 *
 * @param change - the item as it was last seen and as it is; `since`: stored form of now
 */
export function staleAfter(
  record: ArticleRecord,
  change: { before: ItemFact; now: ItemFact; since: string },
): Staleness[] {
  const { before, now, since } = change;
  const { ref } = now;
  // What is only on its way is looked at when it is reviewed.
  if (!record.configurationItems.some(item => item.ref === ref)) {
    return record.stale;
  }
  const over: StaleReason[] = [];
  if (!now.gone) over.push('ci-gone');
  if (!now.deprecated) over.push('ci-deprecated');
  const kept = record.stale.filter(
    ({ reason, ciRef }) => ciRef !== ref || !over.includes(reason),
  );
  const fresh: StaleReason[] = [];
  if (now.gone && !before.gone) fresh.push('ci-gone');
  if (now.deprecated && !before.deprecated) fresh.push('ci-deprecated');
  if (changedHands(record, before, now)) fresh.push('ci-changed-hands');
  const known = new Set(
    kept.filter(({ ciRef }) => ciRef === ref).map(({ reason }) => reason),
  );
  return [
    ...kept,
    ...fresh
      .filter(reason => !known.has(reason))
      .map(reason => ({ reason, ciRef: ref, since })),
  ];
}

/** Whoever wrote it when it belonged to its new owners already knew. */
function changedHands(
  record: ArticleRecord,
  before: ItemFact,
  now: ItemFact,
): boolean {
  if (now.gone || before.owners.length === 0) return false;
  const owners = principalsOf(record, 'ciOwner');
  return !now.owners.every(owner => owners.includes(owner));
}
