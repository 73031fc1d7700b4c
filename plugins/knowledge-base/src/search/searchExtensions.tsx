import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { RESOURCE_TYPE_ARTICLE } from '@firstline/plugin-knowledge-base-common';
import { RiBookReadLine } from '@remixicon/react';

const foundArticle = SearchResultListItemBlueprint.make({
  params: {
    icon: <RiBookReadLine />,
    predicate: ({ type }) => type === RESOURCE_TYPE_ARTICLE,
    component: () => import('./FoundArticle').then(m => m.FoundArticle),
  },
});

// The framework cannot translate the name.
const articleType = SearchFilterResultTypeBlueprint.make({
  params: {
    value: RESOURCE_TYPE_ARTICLE,
    name: 'Articles · 知识文章',
    icon: <RiBookReadLine />,
  },
});

/** Articles in the portal's search. */
export const searchExtensions = [foundArticle, articleType];
