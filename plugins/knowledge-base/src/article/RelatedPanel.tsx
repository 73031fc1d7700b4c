import { useApi } from '@backstage/frontend-plugin-api';
import { Panel, useLoad } from '@firstline/frontend-kit';
import type { Article } from '@firstline/plugin-knowledge-base-common';
import { knowledgeBaseApiRef } from '../api';
import { ArticleLine, ArticleLines } from '../components';
import { useText } from '../translation';

const SHOWN = 4;

/** Other articles about the same; nothing when there are none, or they cannot be had. */
export function RelatedPanel(props: { article: Article }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const { number, title, ciRefs } = props.article;
  const ciRef = ciRefs[0];
  const { data } = useLoad(
    signal => api.suggest({ text: title, ciRef }, { signal }),
    [api, title, ciRef],
  );
  const others = data?.items
    .filter(({ article }) => article.number !== number)
    .slice(0, SHOWN);
  if (!others?.length) return null;
  return (
    <Panel title={t('article.related')}>
      <ArticleLines>
        {others.map(({ article }) => (
          <ArticleLine
            key={article.number}
            article={article}
            heading="h4"
            brief
          />
        ))}
      </ArticleLines>
    </Panel>
  );
}
