import type {
  IncidentState,
  SpanKind,
} from '@firstline/plugin-service-desk-common';
import type { IncidentRecord } from '../incident/IncidentRecord';

/** What stays the same for the length of a span. */
export interface SpanFacts {
  kind: SpanKind;
  team?: string;
  assignee?: string;
  tier: number;
  waitingFor?: string;
}

const kinds: Partial<Record<IncidentState, SpanKind>> = {
  new: 'untouched',
  assigned: 'untouched',
  in_progress: 'working',
  pending: 'waiting',
  resolved: 'resolved',
};

/** The span an incident is in; undefined once it is closed or cancelled. */
export function spanOf(record: IncidentRecord): SpanFacts | undefined {
  const kind = kinds[record.state];
  return kind === undefined
    ? undefined
    : {
        kind,
        team: record.assignedTeam,
        assignee: record.assignee,
        tier: record.tier,
        waitingFor: record.waitingFor,
      };
}

/** Whether one span goes on in the other. */
export function isSameSpan(
  one: SpanFacts | undefined,
  other: SpanFacts | undefined,
): boolean {
  return (
    one?.kind === other?.kind &&
    one?.team === other?.team &&
    one?.assignee === other?.assignee &&
    one?.tier === other?.tier &&
    one?.waitingFor === other?.waitingFor
  );
}
