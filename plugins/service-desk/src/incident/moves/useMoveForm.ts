import { type Problems, useCheckedForm } from '@firstline/frontend-kit';
import {
  type IncidentAction,
  type IncidentActionRequests,
  incidentActionSchemas,
} from '@firstline/plugin-service-desk-common';

/** The form of a move of an incident, checked by what the server asks of it. */
export function useMoveForm<A extends IncidentAction>(options: {
  action: A;
  body: NoInfer<IncidentActionRequests[A]>;
  own?: Problems;
  error?: Error;
  onSubmit(body: IncidentActionRequests[A]): void;
}) {
  return useCheckedForm<IncidentActionRequests[A]>({
    ...options,
    schema: incidentActionSchemas[options.action],
  });
}
