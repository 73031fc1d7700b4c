import type { CatalogDirectory } from '@firstline/backend-kit';
import type { DateTime } from 'luxon';
import {
  isWorkingTime,
  type BusinessCalendar,
} from '../service-level/businessCalendar';
import type { AssignmentFacts } from './AssignmentService';
import type { AssignmentRule, RuleFacts } from './assignmentRules';

/** Where rules get their facts from. */
export interface RuleSources {
  catalog: Pick<CatalogDirectory, 'items' | 'membersOf'>;
  calendars: ReadonlyMap<string, BusinessCalendar>;
}

/**
 * Gathers what rules look at, and nothing that none of them does. All the items are one call
 * to the catalog, mostly answered from its cache.
 */
export async function gatherRuleFacts(
  rules: readonly AssignmentRule[],
  asked: { facts: AssignmentFacts; tier: number; at: DateTime },
  { catalog, calendars }: RuleSources,
): Promise<RuleFacts> {
  const { facts, tier, at } = asked;
  const [items, requesterGroups] = await Promise.all([
    itemsOf(rules, facts, catalog),
    groupsOf(rules, facts, catalog),
  ]);
  return {
    tier,
    category: facts.category,
    priority: facts.priority,
    channel: facts.channel,
    location: facts.location,
    requesterGroups,
    items,
    openCalendars: [...calendars]
      .filter(([, calendar]) => isWorkingTime(calendar, at))
      .map(([name]) => name),
  };
}

async function itemsOf(
  rules: readonly AssignmentRule[],
  { ciRefs }: AssignmentFacts,
  catalog: RuleSources['catalog'],
): Promise<RuleFacts['items']> {
  const asksOfItems = rules.some(({ conditions }) =>
    conditions.some(({ field }) => field.startsWith('ci')),
  );
  if (!asksOfItems || ciRefs.length === 0) return [];
  const found = await catalog.items(ciRefs);
  return ciRefs.map(ref => {
    const item = found.get(ref);
    return {
      ref,
      // An item that has left the catalog is still named by its ref.
      kind: item?.kind ?? ref.slice(0, ref.indexOf(':')),
      type: item?.type,
      tags: item?.tags ?? [],
      lifecycle: item?.lifecycle,
      systemRef: item?.systemRef,
      annotations: item?.annotations ?? {},
    };
  });
}

async function groupsOf(
  rules: readonly AssignmentRule[],
  { requester }: AssignmentFacts,
  catalog: RuleSources['catalog'],
): Promise<string[]> {
  if (requester === undefined) return [];
  const named = rules.flatMap(({ conditions }) =>
    conditions
      .filter(({ field }) => field === 'requesterGroup')
      .flatMap(({ values }) => values),
  );
  const groups = [...new Set(named)];
  const members = await Promise.all(
    groups.map(group => catalog.membersOf(group)),
  );
  return groups.filter((_, i) => members[i].includes(requester));
}
