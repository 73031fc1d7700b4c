import { useRouteRef } from '@backstage/frontend-plugin-api';
import { type PortalLink, useEntityHref } from '@firstline/frontend-kit';
import { useMemo, useRef } from 'react';
import {
  articleRouteRef,
  incidentRouteRef,
  newArticleRouteRef,
} from '../routes';

/** Where articles are, and where one is written; undefined without a knowledge base. */
export function useKnowledgeLinks() {
  const article = useRouteRef(articleRouteRef);
  const newArticle = useRouteRef(newArticleRouteRef);
  return {
    articleHref: (number: string) => article?.({ number }),
    /** Leads to the editor, with a draft made of a resolved incident. */
    draftHref: (incidentNumber: string) =>
      newArticle &&
      `${newArticle()}?fromIncident=${encodeURIComponent(incidentNumber)}`,
  };
}

const ARTICLE = /^KB-\d{6,12}$/;
const INCIDENT = /^INC-\d{6,12}$/;
const ENTITY = /^[a-z]+:[\w.-]+\/[\w.-]+$/i;

/** The places in the portal that the text of an article may lead to; the same between renders. */
export function useArticleLinks(): PortalLink {
  const article = useRouteRef(articleRouteRef);
  const incident = useRouteRef(incidentRouteRef);
  const entityHref = useEntityHref();
  // Routes are made anew with each render and lead to the same places.
  const latest = useRef({ article, incident, entityHref });
  latest.current = { article, incident, entityHref };
  return useMemo<PortalLink>(
    () => href => {
      const number = href;
      if (ARTICLE.test(href)) return latest.current.article?.({ number });
      if (INCIDENT.test(href)) return latest.current.incident?.({ number });
      return ENTITY.test(href) ? latest.current.entityHref(href) : undefined;
    },
    [],
  );
}
