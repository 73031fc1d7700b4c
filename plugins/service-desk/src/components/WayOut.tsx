import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { requestsRouteRef } from '../routes';
import { useText } from '../translation';

/** Leads from a page that is not the reader's to the ones that are. */
export function WayOut() {
  const t = useText();
  const requests = useRouteRef(requestsRouteRef)?.();
  if (!requests) return null;
  return <ButtonLink href={requests}>{t('common.wayOut')}</ButtonLink>;
}
