import {
  createExternalRouteRef,
  createRouteRef,
  createSubRouteRef,
} from '@backstage/frontend-plugin-api';

/** `/knowledge-base?q=`: search first, and what there is. */
export const rootRouteRef = createRouteRef();

/** `/knowledge-base/articles/:number`. */
export const articleRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/articles/:number',
});

/** `/knowledge-base/new?ciRef=&title=&fromIncident=`. */
export const newArticleRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/new',
});

/** `/knowledge-base/articles/:number/edit`. */
export const editArticleRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/articles/:number/edit',
});

/** `/knowledge-base/articles/:number/revisions`. */
export const revisionsRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/articles/:number/revisions',
});

/** `/knowledge-base/review`: what waits for the reader's review. */
export const reviewRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/review',
});

/** `/knowledge-base/import`. */
export const importRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/import',
});

/** `/knowledge-base/missed`: searches that found nothing. */
export const missedRouteRef = createSubRouteRef({
  parent: rootRouteRef,
  path: '/missed',
});

/** An incident's page, where the portal has the service desk. */
export const incidentRouteRef = createExternalRouteRef({
  params: ['number'],
  defaultTarget: 'service-desk.incident',
});

/** The form to report an incident, where the portal has the service desk. */
export const reportRouteRef = createExternalRouteRef({
  defaultTarget: 'service-desk.report',
});

/** The plugin's routes, by the names under which others bind them. */
export const knowledgeBaseRoutes = {
  root: rootRouteRef,
  article: articleRouteRef,
  new: newArticleRouteRef,
  edit: editArticleRouteRef,
  revisions: revisionsRouteRef,
  review: reviewRouteRef,
  import: importRouteRef,
  missed: missedRouteRef,
};

/** What the plugin links to of others, by the names under which a portal binds it. */
export const knowledgeBaseExternalRoutes = {
  incident: incidentRouteRef,
  report: reportRouteRef,
};
