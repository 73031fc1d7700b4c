import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, Link, Text } from '@backstage/ui';
import { LoadingState, useLoad } from '@firstline/frontend-kit';
import type {
  ArticleSummary,
  KnowledgeOverview,
  ListArticlesRequest,
} from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { type ReactNode, useId } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { ArticleLine, ArticleLines, FailedState } from '../components';
import { reviewRouteRef } from '../routes';
import { useText } from '../translation';

const SHOWN = 3;

const Columns = styled('div')({
  display: 'grid',
  gap: 24,
  marginTop: 12,
  alignItems: 'start',
  gridTemplateColumns: 'repeat(auto-fit, minmax(min(300px, 100%), 1fr))',
});

function WorkList(props: {
  title: string;
  count: number;
  articles: ArticleSummary[];
  pending?: boolean;
  footer?: ReactNode;
}) {
  const id = useId();
  if (props.count === 0) return null;
  return (
    <section aria-labelledby={id}>
      <Text as="h3" id={id} variant="body-large" weight="bold">
        {props.title} ({props.count})
      </Text>
      <ArticleLines>
        {props.articles.map(article => (
          <ArticleLine
            key={article.number}
            article={article}
            pending={props.pending}
            heading="h4"
            brief
          />
        ))}
      </ArticleLines>
      {props.footer}
    </section>
  );
}

/** What waits for an engineer: reviews, articles that have aged, their own drafts. */
export function WorkPanel(props: { overview: KnowledgeOverview }) {
  const t = useText();
  const id = useId();
  const api = useApi(knowledgeBaseApiRef);
  const review = useRouteRef(reviewRouteRef)?.();
  const { toReview, stale, drafts } = props.overview;
  const lists = useLoad(
    signal => {
      const list = async (count: number, request: ListArticlesRequest) =>
        count === 0
          ? []
          : (await api.listArticles({ ...request, limit: SHOWN }, { signal }))
              .items;
      return Promise.all([
        list(toReview, { reviewableBy: 'me' }),
        list(stale, { stale: true, involving: 'me', state: ['published'] }),
        list(drafts, { draftedBy: 'me' }),
      ]);
    },
    [api, toReview, stale, drafts],
  );
  if (toReview + stale + drafts === 0) return null;
  const [reviews, aged, own] = lists.data ?? [];
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={id}
      style={{ borderRadius: 8 }}
    >
      <Text as="h2" id={id} variant="title-x-small" weight="bold">
        {t('home.work')}
      </Text>
      {!lists.data && !lists.error && <LoadingState rows={2} />}
      {!lists.data && lists.error && (
        <FailedState error={lists.error} onRetry={() => void lists.reload()} />
      )}
      {lists.data && (
        <Columns>
          <WorkList
            title={t('home.toReview')}
            count={toReview}
            articles={reviews ?? []}
            pending
            footer={
              review &&
              toReview > SHOWN && (
                <Link href={review}>{t('home.allToReview')}</Link>
              )
            }
          />
          <WorkList
            title={t('home.stale')}
            count={stale}
            articles={aged ?? []}
          />
          <WorkList
            title={t('home.drafts')}
            count={drafts}
            articles={own ?? []}
            pending
          />
        </Columns>
      )}
    </Box>
  );
}
