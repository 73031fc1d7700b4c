import {
  ApiBlueprint,
  PageBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/frontend-plugin-api';
import { KnowledgeBaseClient } from '@firstline/plugin-knowledge-base-common';
import { RiBookReadLine } from '@remixicon/react';
import { knowledgeBaseApiRef } from './api';
import { entityExtensions } from './entity/entityExtensions';
import {
  knowledgeBaseExternalRoutes,
  knowledgeBaseRoutes,
  rootRouteRef,
} from './routes';
import { searchExtensions } from './search/searchExtensions';
import { homeWidgets } from './widget/homeWidgets';

const knowledgeBaseApi = ApiBlueprint.make({
  params: define =>
    define({
      api: knowledgeBaseApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: ({ discoveryApi, fetchApi }) =>
        new KnowledgeBaseClient({ discoveryApi, fetchApi }),
    }),
});

// The title only names the sidebar entry: the framework cannot translate it,
// so every page draws its own header in the reader's language.
const knowledgePage = PageBlueprint.make({
  params: {
    path: '/knowledge-base',
    routeRef: rootRouteRef,
    title: 'Knowledge',
    icon: <RiBookReadLine />,
    noHeader: true,
    loader: () =>
      import('./KnowledgeBaseRouter').then(m => <m.KnowledgeBaseRouter />),
  },
});

/** The knowledge base's screens, for a portal on the new frontend system. */
export const knowledgeBasePlugin = createFrontendPlugin({
  pluginId: 'knowledge-base',
  title: 'Knowledge base',
  info: { packageJson: () => import('../package.json') },
  routes: knowledgeBaseRoutes,
  externalRoutes: knowledgeBaseExternalRoutes,
  extensions: [
    knowledgeBaseApi,
    knowledgePage,
    ...entityExtensions,
    ...searchExtensions,
    ...homeWidgets,
  ],
});
