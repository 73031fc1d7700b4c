import { Box, Button, Text, VisuallyHidden } from '@backstage/ui';
import { ErrorPanel, LoadingState } from '@firstline/frontend-kit';
import type { SearchReply } from '@firstline/plugin-knowledge-base-common';
import { useId } from 'react';
import { ArticleLine, ArticleLines, FailedState } from '../components';
import { useText } from '../translation';
import { NothingFound } from './NothingFound';
import type { useSearch } from './useSearch';
import type { SearchAddress } from './useSearchAddress';

function useCountText() {
  const t = useText();
  return ({ totalItems, items }: SearchReply) =>
    typeof totalItems === 'number'
      ? t('home.found', { count: totalItems })
      : t('home.foundAtLeast', {
          count: Math.max(totalItems.atLeast, items.length),
        });
}

/** The articles a search found, best first. */
export function SearchResults(props: {
  search: ReturnType<typeof useSearch>;
  address: SearchAddress;
  onChange(change: Partial<SearchAddress>): void;
}) {
  const t = useText();
  const countText = useCountText();
  const title = useId();
  const { reply, error, loading, more, retry } = props.search;

  if (error && !reply) return <FailedState error={error} onRetry={retry} />;
  if (!reply) return <LoadingState rows={5} />;
  const nothing = reply.items.length === 0;
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={title}
      aria-busy={loading}
      style={{ borderRadius: 8 }}
    >
      <VisuallyHidden>
        <h2 id={title}>{t('home.results')}</h2>
      </VisuallyHidden>
      <div role="status">
        {nothing ? (
          <VisuallyHidden>{t('home.nothing')}</VisuallyHidden>
        ) : (
          <Text as="p" variant="body-small" color="secondary">
            {countText(reply)}
          </Text>
        )}
      </div>
      {!nothing &&
        reply.corrections.map(({ from, to }) => (
          <Text key={from} as="p" variant="body-medium">
            {t('home.corrected', { from, to })}
          </Text>
        ))}
      {nothing ? (
        <NothingFound address={props.address} onChange={props.onChange} />
      ) : (
        <ArticleLines>
          {reply.items.map(({ article, highlights }) => (
            <ArticleLine
              key={article.number}
              article={article}
              highlights={highlights}
            />
          ))}
        </ArticleLines>
      )}
      {more.error && <ErrorPanel error={more.error} />}
      {reply.nextCursor && (
        <Button
          variant="secondary"
          isPending={more.pending}
          onPress={() => void more.run()}
        >
          {t('common.more')}
        </Button>
      )}
    </Box>
  );
}
