import {
  priorities,
  type AgentLoad,
  type Priority,
} from '@firstline/plugin-service-desk-common';

/** Open incidents of a person, by priority. */
export type OpenWork = Partial<Record<Priority, number>>;

/** What somebody's open work weighs. */
export function loadOf(
  work: OpenWork,
  weights: Record<Priority, number>,
): AgentLoad {
  const amounts = priorities.map(
    priority => [priority, work[priority] ?? 0] as const,
  );
  return {
    open: amounts.reduce((sum, [, count]) => sum + count, 0),
    weighted: amounts.reduce(
      (sum, [priority, count]) => sum + count * weights[priority],
      0,
    ),
    byPriority: Object.fromEntries(amounts.filter(([, count]) => count > 0)),
  };
}
