import type { AuthService } from '@backstage/backend-plugin-api';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { plainText } from '@firstline/common-kit';
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

/** Reads the incidents from the desk, page by page, newest first. */
export async function* incidentDocuments(options: {
  desk: Pick<ServiceDeskApi, 'listIncidents'>;
  auth: AuthService;
}): AsyncGenerator<IncidentDocument> {
  const { desk, auth } = options;
  let cursor: string | undefined;
  do {
    // Each page has a token of its own: reading all may take longer than a token lives.
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'service-desk',
    });
    const page = await desk.listIncidents(
      { sort: '-createdAt', limit: PAGE, cursor },
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
    text: plainText(description),
    location: `/service-desk/incidents/${number}`,
    number,
    state,
    priority,
    major,
    category: incident.category,
    authorization: { resourceRef: number },
  };
}
