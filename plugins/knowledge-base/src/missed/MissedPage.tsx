import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  RelativeTime,
  useApiCall,
  useLoad,
} from '@firstline/frontend-kit';
import type { MissedSearch } from '@firstline/plugin-knowledge-base-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { knowledgeBaseApiRef } from '../api';
import { FailedState, KnowledgeFrame } from '../components';
import { newArticleRouteRef, rootRouteRef } from '../routes';
import { useText } from '../translation';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th': {
    padding: 8,
    textAlign: 'start',
    fontSize: '0.75rem',
    color: 'var(--bui-fg-secondary)',
    borderBottom: '1px solid var(--bui-border-2)',
  },
  '& td': {
    padding: 8,
    borderBottom: '1px solid var(--bui-border-1)',
    overflowWrap: 'anywhere',
  },
  '& :is(th, td):nth-of-type(2)': { textAlign: 'end', whiteSpace: 'nowrap' },
  '& td:nth-of-type(2)': { fontVariantNumeric: 'tabular-nums' },
  '& td:nth-of-type(3)': { whiteSpace: 'nowrap' },
});

function MissedList() {
  const t = useText();
  const api = useApi(knowledgeBaseApiRef);
  const search = useRouteRef(rootRouteRef)?.() ?? '';
  const write = useRouteRef(newArticleRouteRef)?.() ?? '';
  const [gone, setGone] = useState<string[]>([]);
  const missed = useLoad(
    signal => api.listMissedSearches({ limit: 200 }, { signal }),
    [api],
  );
  const dismissing = useApiCall(async ({ id }: MissedSearch) => {
    await api.dismissMissedSearch(id);
    setGone(before => [...before, id]);
  });
  if (!missed.data) {
    return missed.error ? (
      <FailedState error={missed.error} onRetry={missed.reload} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  const rows = missed.data.items.filter(({ id }) => !gone.includes(id));
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('review.missed.empty')}
        text={t('review.missed.emptyText')}
      />
    );
  }
  return (
    <>
      {dismissing.error && <ErrorPanel error={dismissing.error} />}
      <Table>
        <thead>
          <tr>
            <th scope="col">{t('review.missed.text')}</th>
            <th scope="col">{t('review.missed.count')}</th>
            <th scope="col">{t('review.missed.last')}</th>
            <th scope="col">{t('review.missed.actions')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id}>
              <td>
                <bdi>{row.text}</bdi>
              </td>
              <td>{row.count}</td>
              <td>
                <RelativeTime at={row.lastAt} />
              </td>
              <td>
                <Flex gap="2">
                  <ButtonLink
                    size="small"
                    variant="tertiary"
                    href={`${search}?q=${encodeURIComponent(row.text)}`}
                  >
                    {t('review.missed.again')}
                  </ButtonLink>
                  <ButtonLink
                    size="small"
                    variant="tertiary"
                    href={`${write}?title=${encodeURIComponent(row.text)}`}
                  >
                    {t('common.newArticle')}
                  </ButtonLink>
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={t('review.missed.dismissOne', {
                      text: row.text,
                    })}
                    onPress={() => void dismissing.run(row)}
                  >
                    {t('review.missed.dismiss')}
                  </Button>
                </Flex>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** `/knowledge-base/missed`: what people looked for and did not find. */
export function MissedPage() {
  const t = useText();
  return (
    <KnowledgeFrame title={t('review.missed.title')}>
      <Flex direction="column" gap="3" py="4">
        <Text as="p" variant="body-medium" color="secondary">
          {t('review.missed.hint')}
        </Text>
        <MissedList />
      </Flex>
    </KnowledgeFrame>
  );
}
