import { useRouteRef } from '@backstage/frontend-plugin-api';
import { type PortalLink, useEntityHref } from '@firstline/frontend-kit';
import { useMemo, useRef } from 'react';
import { articleRouteRef, incidentRouteRef } from '../routes';

// By itself, or at the end of the address that was copied from a page.
const ARTICLE = /^(?:\/[\w/-]*\/)?(KB-\d{6,12})$/;
const INCIDENT = /^(?:\/[\w/-]*\/)?(INC-\d{6,12})$/;
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
      const routes = latest.current;
      const [, articleNumber] = ARTICLE.exec(href) ?? [];
      if (articleNumber) return routes.article?.({ number: articleNumber });
      const [, incidentNumber] = INCIDENT.exec(href) ?? [];
      if (incidentNumber) return routes.incident?.({ number: incidentNumber });
      return ENTITY.test(href) ? routes.entityHref(href) : undefined;
    },
    [],
  );
}
