import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { worksIncidents } from '@firstline/plugin-service-desk-common';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { deskRouteRef, requestsRouteRef } from '../routes';
import { useText } from '../translation';

/** Leads from a page that is not the reader's to where their work or their requests are. */
export function WayOut() {
  const t = useText();
  const worksHere = worksIncidents(useDeskPerson().data);
  const desk = useRouteRef(deskRouteRef)?.();
  const requests = useRouteRef(requestsRouteRef)?.();
  if (worksHere && desk) {
    return <ButtonLink href={desk}>{t('home.queue.desk')}</ButtonLink>;
  }
  if (!requests) return null;
  return <ButtonLink href={requests}>{t('common.wayOut')}</ButtonLink>;
}
