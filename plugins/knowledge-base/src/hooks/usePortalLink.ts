import { useRouteRef } from '@backstage/frontend-plugin-api';
import { type PortalLink, useEntityHref } from '@firstline/frontend-kit';
import { useMemo, useRef } from 'react';
import { articleRouteRef, incidentRouteRef } from '../routes';

const ARTICLE = /^KB-\d{6,12}$/;
const INCIDENT = /^INC-\d{6,12}$/;
const ENTITY = /^[a-z]+:[\w.-]+\/[\w.-]+$/i;

/**
 * Knows the places in the portal that a text may lead to: `KB-000012`, `INC-000007`,
 * `component:default/payments-api`. Stays the same between renders.
 */
export function usePortalLink(): PortalLink {
  const article = useRouteRef(articleRouteRef);
  const incident = useRouteRef(incidentRouteRef);
  const entityHref = useEntityHref();
  // Routes are made anew with each render and lead to the same places.
  const latest = useRef({ article, incident, entityHref });
  latest.current = { article, incident, entityHref };
  return useMemo<PortalLink>(
    () => href => {
      if (ARTICLE.test(href)) return latest.current.article?.({ number: href });
      if (INCIDENT.test(href)) {
        return latest.current.incident?.({ number: href });
      }
      return ENTITY.test(href) ? latest.current.entityHref(href) : undefined;
    },
    [],
  );
}
