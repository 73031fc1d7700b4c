import { useRouteRef } from '@backstage/frontend-plugin-api';
import { type PortalLink, usePortalLink } from '@firstline/frontend-kit';
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

/** The places in the portal that the text of an article may lead to. */
export function useArticleLinks(): PortalLink {
  return usePortalLink({
    article: useRouteRef(articleRouteRef),
    incident: useRouteRef(incidentRouteRef),
  });
}
