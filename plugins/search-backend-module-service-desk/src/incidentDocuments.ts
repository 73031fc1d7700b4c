import type { AuthService } from '@backstage/backend-plugin-api';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type { Clock } from '@firstline/backend-kit';
import type {
  Incident,
  ServiceDeskApi,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';

const PAGE = 200;

/** An incident in the portal's search: nothing but what its requester may know, too. */
export interface IncidentDocument extends IndexableDocument {
  number: string;
  state: Incident['state'];
  priority: Incident['priority'];
  major: boolean;
  category?: string;
}

/**
 * Reads the incidents of some days from the desk, page by page, newest first.
 *
 * @param options - `days`: how far back, since they were filed
 */
export async function* incidentDocuments(options: {
  desk: Pick<ServiceDeskApi, 'listIncidents'>;
  auth: AuthService;
  clock: Clock;
  days: number;
}): AsyncGenerator<IncidentDocument> {
  const { desk, auth, clock, days } = options;
  const createdAfter = clock.now().minus({ days }).toISO() ?? undefined;
  let cursor: string | undefined;
  do {
    // Each page has a token of its own: reading all may take longer than a token lives.
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'service-desk',
    });
    const page = await desk.listIncidents(
      { createdAfter, sort: '-createdAt', limit: PAGE, cursor },
      { token },
    );
    yield* page.items.filter(isWhole).map(documentOf);
    cursor = page.nextCursor;
  } while (cursor);
}

function isWhole(incident: VisibleIncident): incident is Incident {
  return incident.view !== 'announced';
}

function documentOf(incident: Incident): IncidentDocument {
  const { number, title, description, state, priority, major } = incident;
  return {
    title,
    text: description,
    location: `/service-desk/incidents/${number}`,
    number,
    state,
    priority,
    major,
    category: incident.category,
    authorization: { resourceRef: number },
  };
}
