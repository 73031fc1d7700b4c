import type { TimelineChange } from '@firstline/plugin-service-desk-common';
import type { IncidentRecord } from './IncidentRecord';

const fields: Record<string, (record: IncidentRecord) => string | undefined> = {
  state: record => record.state,
  team: record => record.assignedTeam,
  assignee: record => record.assignee,
  tier: record => String(record.tier),
  priority: record => record.priority,
  impact: record => record.impact,
  urgency: record => record.urgency,
  category: record => record.category,
  ciRefs: record =>
    record.configurationItems.map(item => item.ref).join(', ') || undefined,
  waitingFor: record => record.waitingFor,
  waitingUntil: record => record.waitingUntil,
  major: record => (record.major ? 'true' : undefined),
  announcement: record => record.announcement?.title,
  resolutionCode: record => record.resolution?.code,
  closureCode: record => record.closureCode,
};

/** What a write changed, as the timeline tells it. */
export function changesBetween(
  before: IncidentRecord | undefined,
  after: IncidentRecord,
): TimelineChange[] {
  return Object.entries(fields).flatMap(([field, valueOf]) => {
    const from = before && valueOf(before);
    const to = valueOf(after);
    return from === to ? [] : [{ field, from, to }];
  });
}
