import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  FoundDocument,
  type FoundDocumentProps,
} from '@firstline/frontend-kit';
import type {
  IncidentState,
  Priority,
} from '@firstline/plugin-service-desk-common';
import { MajorChip, PriorityChip, StateChip } from '../components';

/** What the portal's index has of an incident. */
interface FoundIncidentDocument extends SearchDocument {
  number: string;
  state: IncidentState;
  priority: Priority;
  major: boolean;
}

/** An incident among the results of the portal's search. */
export function FoundIncident(props: FoundDocumentProps<SearchDocument>) {
  const incident = props.result as FoundIncidentDocument | undefined;
  if (!incident) return null;
  return (
    <FoundDocument {...props} result={incident}>
      <span>{incident.number}</span>
      <StateChip state={incident.state} />
      <PriorityChip priority={incident.priority} />
      {incident.major && <MajorChip />}
    </FoundDocument>
  );
}
