import type { Outbox, OutgoingMessage } from '@firstline/backend-kit';
import type { IncidentEvent } from '@firstline/plugin-service-desk-common';

/** One thing to tell the outside world of an incident. */
export type IncidentMessage = OutgoingMessage<IncidentEvent>;

/** Takes what others are to hear of a write, within it. */
export type IncidentOutbox = Outbox<IncidentEvent>;
