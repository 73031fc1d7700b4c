import type { ComplaintEntryKind } from './ComplaintApi';
import type { ComplaintState } from './complaintLifecycle';

/** Topic of the events service for everything that happens to complaints. */
export const COMPLAINT_TOPIC = 'service-desk.complaint';

/** Payload of an event on {@link COMPLAINT_TOPIC}: which record, what happened; no names, no text. */
export interface ComplaintEvent {
  /** Unique per happening; a second delivery has the same id. */
  id: string;
  number: string;
  version: number;
  kind: ComplaintEntryKind;
  state: ComplaintState;
  at: string;
}
