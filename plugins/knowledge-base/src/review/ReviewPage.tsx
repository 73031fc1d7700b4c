import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import {
  Button,
  Flex,
  Tab,
  TabList,
  TabPanel,
  Tabs,
  Text,
} from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  ForbiddenState,
  LoadingState,
  useApiCall,
  useLoad,
} from '@firstline/frontend-kit';
import type {
  ArticleSummary,
  ListArticlesRequest,
} from '@firstline/plugin-knowledge-base-common';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { knowledgeBaseApiRef } from '../api';
import { FailedState, KnowledgeFrame, WayOut } from '../components';
import { useArticleReload, useKnowledgePerson } from '../hooks';
import {
  articleRouteRef,
  editArticleRouteRef,
  revisionsRouteRef,
} from '../routes';
import { useText } from '../translation';
import { ReviewList } from './ReviewList';

const queues = ['waiting', 'stale', 'drafts'] as const;
type Queue = (typeof queues)[number];

const requests: Record<Queue, ListArticlesRequest> = {
  waiting: { reviewableBy: 'me', sort: '-updatedAt' },
  stale: {
    involving: 'me',
    state: ['published'],
    stale: true,
    sort: 'reviewDate',
  },
  drafts: { draftedBy: 'me', sort: '-updatedAt' },
};

function QueueList(props: { queue: Queue }) {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const { queue } = props;
  const revisions = useRouteRef(revisionsRouteRef);
  const article = useRouteRef(articleRouteRef);
  const edit = useRouteRef(editArticleRouteRef);
  const first = useLoad(
    signal => api.listArticles(requests[queue], { signal }),
    [api, queue],
  );
  useArticleReload(first.reload);
  const [more, setMore] = useState<{
    items: ArticleSummary[];
    nextCursor?: string;
  }>();
  useEffect(() => setMore(undefined), [first.data]);
  const nextCursor = more ? more.nextCursor : first.data?.nextCursor;
  const loadMore = useApiCall(async () => {
    const page = await api.listArticles({
      ...requests[queue],
      cursor: nextCursor,
    });
    setMore(before => ({
      items: [...(before?.items ?? []), ...page.items],
      nextCursor: page.nextCursor,
    }));
  });

  if (!first.data) {
    return first.error ? (
      <FailedState error={first.error} onRetry={first.reload} />
    ) : (
      <LoadingState rows={5} />
    );
  }
  if (first.data.items.length === 0) {
    return (
      <EmptyState
        title={t(`review.empty.${queue}`)}
        text={t(`review.emptyText.${queue}`)}
      />
    );
  }
  const hrefOf = ({ number }: ArticleSummary) => {
    const route = { waiting: revisions, stale: article, drafts: edit }[queue];
    return route?.({ number }) ?? '';
  };
  return (
    <>
      <ReviewList
        label={t(`review.queue.${queue}`)}
        articles={[...first.data.items, ...(more?.items ?? [])]}
        hrefOf={hrefOf}
      />
      {loadMore.error && <ErrorPanel error={loadMore.error} />}
      {nextCursor && (
        <Flex justify="center" py="4">
          <Button
            variant="secondary"
            isPending={loadMore.pending}
            onPress={() => void loadMore.run()}
          >
            {t('common.more')}
          </Button>
        </Flex>
      )}
    </>
  );
}

/** `/knowledge-base/review?queue=`: what waits for the reader, as reviewer and as author. */
export function ReviewPage() {
  const t = useText();
  const person = useKnowledgePerson();
  const [params, setParams] = useSearchParams();
  const asked = params.get('queue');
  const queue = queues.find(name => name === asked) ?? 'waiting';

  let content = <LoadingState rows={5} />;
  if (person.error && !person.data) {
    content = <FailedState error={person.error} onRetry={person.reload} />;
  } else if (person.data && !person.data.engineer && !person.data.manager) {
    content = (
      <ForbiddenState text={t('editor.forbidden')} action={<WayOut />} />
    );
  } else if (person.data) {
    content = (
      <Tabs
        selectedKey={queue}
        onSelectionChange={key => setParams({ queue: String(key) })}
      >
        <TabList aria-label={t('review.queueTitle')}>
          {queues.map(name => (
            <Tab key={name} id={name}>
              {t(`review.queue.${name}`)}
            </Tab>
          ))}
        </TabList>
        {queues.map(name => (
          <TabPanel key={name} id={name}>
            <Text as="p" variant="body-medium" color="secondary">
              {t(`review.queueHint.${name}`)}
            </Text>
            <QueueList queue={name} />
          </TabPanel>
        ))}
      </Tabs>
    );
  }
  return (
    <KnowledgeFrame title={t('review.queueTitle')}>{content}</KnowledgeFrame>
  );
}
