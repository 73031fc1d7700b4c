import type { AuthService } from '@backstage/backend-plugin-api';
import type { SearchGuard } from '@firstline/backend-kit';
import type { ServiceDeskApi } from '@firstline/plugin-service-desk-common';

// The desk takes so many numbers at a time.
const MOST_NUMBERS = 200;

/**
 * Asks the desk, in the caller's name, which incidents they may see. One that is only announced to them is not among
 * those: its document says more than the announcement.
 */
export function incidentGuard(options: {
  desk: Pick<ServiceDeskApi, 'listIncidents'>;
  auth: AuthService;
}): SearchGuard {
  const { desk, auth } = options;
  return async (documents, credentials) => {
    const numbers = documents.map(
      ({ authorization }) => authorization?.resourceRef,
    );
    const { token } = await auth.getPluginRequestToken({
      onBehalfOf: credentials,
      targetPluginId: 'service-desk',
    });
    const asked = numbers.filter(number => number !== undefined);
    const visible = new Set<string>();
    for (let from = 0; from < asked.length; from += MOST_NUMBERS) {
      const page = await desk.listIncidents(
        {
          number: asked.slice(from, from + MOST_NUMBERS),
          limit: MOST_NUMBERS,
        },
        { token },
      );
      page.items
        .filter(({ view }) => view !== 'announced')
        .forEach(({ number }) => visible.add(number));
    }
    return numbers.map(number => number !== undefined && visible.has(number));
  };
}
