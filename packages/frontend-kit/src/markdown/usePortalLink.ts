import { useMemo, useRef } from 'react';
import { useEntityHref } from '../hooks/useEntityHref';
import type { PortalLink } from './MarkdownText';

/** Makes the address of a record's page; undefined where the portal has no such page. */
export type RecordRoute = ((params: { number: string }) => string) | undefined;

// By itself, or at the end of the address that was copied from a page.
const ARTICLE = /^(?:\/[\w/-]*\/)?(KB-\d{6,12})$/;
const INCIDENT = /^(?:\/[\w/-]*\/)?(INC-\d{6,12})$/;
const ENTITY = /^[a-z]+:[\w.-]+\/[\w.-]+$/i;

/**
 * Knows the places in the portal that a text may lead to: `KB-000012`, `INC-000007`,
 * `component:default/payments-api`. Stays the same between renders.
 */
export function usePortalLink(routes: {
  article: RecordRoute;
  incident: RecordRoute;
}): PortalLink {
  const entityHref = useEntityHref();
  // Routes are made anew with each render and lead to the same places.
  const latest = useRef({ ...routes, entityHref });
  latest.current = { ...routes, entityHref };
  return useMemo<PortalLink>(
    () => href => {
      const article = ARTICLE.exec(href)?.[1];
      if (article) return latest.current.article?.({ number: article });
      const incident = INCIDENT.exec(href)?.[1];
      if (incident) return latest.current.incident?.({ number: incident });
      return ENTITY.test(href) ? latest.current.entityHref(href) : undefined;
    },
    [],
  );
}
