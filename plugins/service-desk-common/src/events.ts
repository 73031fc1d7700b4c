import type { Channel, IncidentState, Priority } from './incident/incident';
import type { TimelineEntryKind, Visibility } from './timeline/timeline';

/** Topic of the events service for everything that happens to incidents. */
export const INCIDENT_TOPIC = 'service-desk.incident';

/** Payload of an event on {@link INCIDENT_TOPIC}: which record, what happened; no text of people. */
export interface IncidentEvent {
  /** Unique per happening; a second delivery has the same id. */
  id: string;
  number: string;
  version: number;
  kind: TimelineEntryKind;
  visibility: Visibility;
  state: IncidentState;
  priority: Priority;
  /** How it came in; absent in events of before it was told. */
  channel?: Channel;
  tier: number;
  assignedTeam?: string;
  assignee?: string;
  ciRefs: string[];
  actor: string;
  at: string;
  /** The article it was solved with; of `resolved` alone. */
  articleNumber?: string;
}

/**
 * Signals channel that tells screens to load again. The socket can be read without a
 * token, so a message carries a number and nothing else.
 */
export const INCIDENT_SIGNAL_CHANNEL = 'service-desk:incident';

/** Message on {@link INCIDENT_SIGNAL_CHANNEL}. */
export type IncidentSignal = {
  number: string;
};
