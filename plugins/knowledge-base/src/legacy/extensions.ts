import { createComponentExtension } from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { inLegacyPortal } from '@firstline/frontend-kit/legacy';
import { RESOURCE_TYPE_ARTICLE } from '@firstline/plugin-knowledge-base-common';
import { knowledgeBasePlugin } from './plugin';

/** Known fixes of a configuration item: a card of its entity page. */
export const EntityKnownFixesCard = knowledgeBasePlugin.provide(
  createComponentExtension({
    name: 'EntityKnownFixesCard',
    component: {
      lazy: () =>
        import('../entity/KnownFixesCard').then(m =>
          inLegacyPortal(m.KnownFixesCard),
        ),
    },
  }),
);

/** An article among the results of the portal's search. */
export const ArticleSearchResultListItem = knowledgeBasePlugin.provide(
  createSearchResultListItemExtension({
    name: 'ArticleSearchResultListItem',
    predicate: ({ type }) => type === RESOURCE_TYPE_ARTICLE,
    component: () =>
      import('../search/FoundArticle').then(m =>
        inLegacyPortal(m.FoundArticle),
      ),
  }),
);

/** Search the knowledge base from the home page, and what helped most people. */
export const HomePageKnownAnswers = knowledgeBasePlugin.provide(
  createCardExtension({
    name: 'KnowledgeBaseKnown',
    title: 'Known answers · 已有答案',
    components: () =>
      import('../widget/KnownWidget').then(m => ({
        Content: inLegacyPortal(m.KnownWidget),
      })),
  }),
);
