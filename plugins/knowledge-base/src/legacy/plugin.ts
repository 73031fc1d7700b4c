import { convertLegacyRouteRef } from '@backstage/core-compat-api';
import {
  createPlugin,
  createRoutableExtension,
} from '@backstage/core-plugin-api';
import { clientFactory, inLegacyPortal } from '@firstline/frontend-kit/legacy';
import { KnowledgeBaseClient } from '@firstline/plugin-knowledge-base-common';
import { knowledgeBaseApiRef } from '../api';
import { knowledgeBaseExternalRoutes, knowledgeBaseRoutes } from '../routes';

const routes = {
  root: convertLegacyRouteRef(knowledgeBaseRoutes.root),
  article: convertLegacyRouteRef(knowledgeBaseRoutes.article),
  new: convertLegacyRouteRef(knowledgeBaseRoutes.new),
  edit: convertLegacyRouteRef(knowledgeBaseRoutes.edit),
  revisions: convertLegacyRouteRef(knowledgeBaseRoutes.revisions),
  review: convertLegacyRouteRef(knowledgeBaseRoutes.review),
  import: convertLegacyRouteRef(knowledgeBaseRoutes.import),
  missed: convertLegacyRouteRef(knowledgeBaseRoutes.missed),
} satisfies Record<keyof typeof knowledgeBaseRoutes, unknown>;

/** The knowledge base's screens, for a portal on the old frontend system. */
export const knowledgeBasePlugin = createPlugin({
  id: 'knowledge-base',
  apis: [clientFactory(knowledgeBaseApiRef, KnowledgeBaseClient)],
  routes,
  externalRoutes: {
    incident: convertLegacyRouteRef(knowledgeBaseExternalRoutes.incident),
    report: convertLegacyRouteRef(knowledgeBaseExternalRoutes.report),
  },
});

/** All pages of the knowledge base; belongs on the path `/knowledge-base`. */
export const KnowledgeBasePage = knowledgeBasePlugin.provide(
  createRoutableExtension({
    name: 'KnowledgeBasePage',
    mountPoint: routes.root,
    component: () =>
      import('../KnowledgeBaseRouter').then(m =>
        inLegacyPortal(m.KnowledgeBaseRouter),
      ),
  }),
);
