import type { MetricsService, OutgoingEvent } from '@firstline/backend-kit';
import {
  INCIDENT_TOPIC,
  type ComplaintEvent,
  type IncidentEvent,
} from '@firstline/plugin-service-desk-common';

/** Counts what happens to incidents by the events of it; complaints are counted nowhere. */
export function countHappenings({ metrics }: { metrics: MetricsService }) {
  const filed = metrics.createCounter('service_desk.incidents.filed', {
    description: 'Incidents that were filed, by priority and channel',
    unit: '{incident}',
  });
  const resolved = metrics.createCounter('service_desk.incidents.resolved', {
    description: 'Incidents that were resolved, by priority and channel',
    unit: '{incident}',
  });
  return (message: OutgoingEvent<IncidentEvent | ComplaintEvent>): void => {
    const { event } = message;
    if (!isOfIncident(message, event)) return;
    const attributes = { priority: event.priority, channel: event.channel };
    if (event.kind === 'submitted') filed.add(1, attributes);
    if (event.kind === 'resolved') resolved.add(1, attributes);
  };
}

function isOfIncident(
  { topic = INCIDENT_TOPIC }: { topic?: string },
  _event: IncidentEvent | ComplaintEvent,
): _event is IncidentEvent {
  return topic === INCIDENT_TOPIC;
}
