import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, ButtonLink, Flex, Text } from '@backstage/ui';
import { EmptyState, LoadingState, useLoad } from '@firstline/frontend-kit';
import type { ArticleSummary } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { RiBookReadLine } from '@remixicon/react';
import { useId } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { ArticleLine, ArticleLines, FailedState } from '../components';
import { useArticleReload, useKnowledgePerson } from '../hooks';
import { newArticleRouteRef } from '../routes';
import { useText } from '../translation';
import { ServiceTiles } from './ServiceTiles';
import { WorkPanel } from './WorkPanel';

const SHOWN = 6;

const Columns = styled('div')({
  display: 'grid',
  gap: 16,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@media (min-width: 900px)': {
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
  },
});

function ArticlePanel(props: { title: string; articles: ArticleSummary[] }) {
  const id = useId();
  if (props.articles.length === 0) return null;
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={id}
      style={{ borderRadius: 8 }}
    >
      <Text as="h2" id={id} variant="title-x-small" weight="bold">
        {props.title}
      </Text>
      <ArticleLines>
        {props.articles.map(article => (
          <ArticleLine key={article.number} article={article} brief />
        ))}
      </ArticleLines>
    </Box>
  );
}

function NothingYet() {
  const t = useText();
  const engineer = useKnowledgePerson().data?.engineer;
  const write = useRouteRef(newArticleRouteRef)?.();
  return (
    <EmptyState
      icon={<RiBookReadLine size={28} />}
      title={t('home.empty.title')}
      text={t(engineer ? 'home.empty.engineer' : 'home.empty.reader')}
      action={
        engineer &&
        write && <ButtonLink href={write}>{t('common.newArticle')}</ButtonLink>
      }
    />
  );
}

/** What there is, for those who do not know yet what to look for. */
export function Browse() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const engineer = useKnowledgePerson().data?.engineer;
  const lists = useLoad(
    async signal => {
      const published = { state: ['published'], limit: SHOWN };
      const [overview, helpful, recent] = await Promise.all([
        api.getOverview({ signal }),
        api.listArticles({ ...published, sort: 'helpful' }, { signal }),
        api.listArticles({ ...published, sort: '-publishedAt' }, { signal }),
      ]);
      return { overview, helpful: helpful.items, recent: recent.items };
    },
    [api],
  );
  useArticleReload(lists.reload);

  if (!lists.data) {
    return lists.error ? (
      <FailedState error={lists.error} onRetry={() => void lists.reload()} />
    ) : (
      <LoadingState rows={5} />
    );
  }
  const { overview, helpful, recent } = lists.data;
  return (
    <Flex direction="column" gap="4">
      {engineer && <WorkPanel overview={overview} />}
      {overview.published === 0 ? (
        <NothingYet />
      ) : (
        <>
          <ServiceTiles items={overview.byConfigurationItem} />
          <Columns>
            <ArticlePanel title={t('home.helpful')} articles={helpful} />
            <ArticlePanel title={t('home.recent')} articles={recent} />
          </Columns>
        </>
      )}
    </Flex>
  );
}
