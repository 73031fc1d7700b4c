import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  type PortalLink,
  usePortalLink as useSharedLink,
} from '@firstline/frontend-kit';
import { articleRouteRef, incidentRouteRef } from '../routes';

/** Knows the places in the portal that the text of an article may lead to. */
export function usePortalLink(): PortalLink {
  return useSharedLink({
    article: useRouteRef(articleRouteRef),
    incident: useRouteRef(incidentRouteRef),
  });
}
