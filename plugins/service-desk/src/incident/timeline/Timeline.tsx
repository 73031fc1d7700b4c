import { Button, Flex, Text, VisuallyHidden } from '@backstage/ui';
import {
  EmptyState,
  type Loaded,
  LoadingState,
  useStoredState,
} from '@firstline/frontend-kit';
import { RiSortAsc, RiSortDesc } from '@remixicon/react';
import { styled } from '@mui/material/styles';
import { Fragment, type ReactNode, useEffect, useRef, useState } from 'react';
import { FailedState } from '../../components/FailedState';
import { useText } from '../../translation';

const List = styled('ol')({ margin: 0, padding: 0, listStyle: 'none' });

/** Says how many entries came in while the page was open, for those who do not see them appear. */
function useNews(entries: unknown[] | undefined): number {
  const known = useRef<number>();
  const [news, setNews] = useState(0);
  const count = entries?.length;
  useEffect(() => {
    if (count === undefined) return;
    if (known.current !== undefined && count > known.current) {
      setNews(count - known.current);
    }
    known.current = count;
  }, [count]);
  return news;
}

/** Everything that happened, in the order the reader prefers, with the reply box at its end. */
export function Timeline<E extends { id: string }>(props: {
  /** Oldest first. */
  timeline: Loaded<E[]>;
  renderEntry(entry: E): ReactNode;
  title?: string;
  /** The reply box; stands where the newest entry is. */
  composer?: ReactNode;
}) {
  const t = useText();
  const { timeline, composer } = props;
  const [order, setOrder] = useStoredState<'oldest' | 'newest'>({
    bucket: 'service-desk',
    key: 'timeline-order',
    initial: 'oldest',
  });
  const { data: entries, error } = timeline;
  const news = useNews(entries);
  const newestFirst = order === 'newest';
  const shown = newestFirst ? [...(entries ?? [])].reverse() : entries ?? [];

  return (
    <section aria-labelledby="incident-timeline">
      <Flex align="center" justify="between" mb="3">
        <Text
          as="h3"
          variant="title-x-small"
          weight="bold"
          id="incident-timeline"
        >
          {props.title ?? t('incident.timeline.title')}
        </Text>
        {shown.length > 1 && (
          <Button
            variant="tertiary"
            size="small"
            iconStart={newestFirst ? <RiSortDesc /> : <RiSortAsc />}
            onPress={() => setOrder(newestFirst ? 'oldest' : 'newest')}
          >
            {newestFirst
              ? t('incident.timeline.newestFirst')
              : t('incident.timeline.oldestFirst')}
          </Button>
        )}
      </Flex>
      <VisuallyHidden aria-live="polite">
        {news > 0 && t('incident.timeline.news', { count: news })}
      </VisuallyHidden>
      {newestFirst && composer}
      {!entries && !error && <LoadingState />}
      {!entries && error && (
        <FailedState error={error} onRetry={timeline.reload} heading="p" />
      )}
      {entries?.length === 0 && (
        <EmptyState title={t('incident.timeline.empty')} heading="p" />
      )}
      <List>
        {shown.map(entry => (
          <Fragment key={entry.id}>{props.renderEntry(entry)}</Fragment>
        ))}
      </List>
      {!newestFirst && composer}
    </section>
  );
}
