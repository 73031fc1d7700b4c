import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  useApiCall,
  useLoad,
} from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useLiveReload } from '../hooks';
import { useText } from '../translation';
import { ReportButton } from './ReportButton';

const PAGE = 25;

/** A CI's own incidents, open ones first, the rest page by page. */
export function OwnIncidents(props: { refs: string[] }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const key = props.refs.join(',');
  const [older, setOlder] = useState<{
    items: VisibleIncident[];
    nextCursor?: string;
  }>();
  const first = useLoad(
    signal =>
      api.listIncidents({ ciRef: key.split(','), limit: PAGE }, { signal }),
    [api, key],
  );
  useLiveReload(first.reload);
  const cursor = older ? older.nextCursor : first.data?.nextCursor;
  const more = useApiCall(async () => {
    const page = await api.listIncidents({
      ciRef: key.split(','),
      limit: PAGE,
      cursor,
    });
    setOlder(before => ({
      items: [...(before?.items ?? []), ...page.items],
      nextCursor: page.nextCursor,
    }));
  });

  if (!first.data) {
    return first.error ? (
      <FailedState error={first.error} onRetry={first.reload} heading="h3" />
    ) : (
      <LoadingState rows={3} />
    );
  }
  const shown = new Set(first.data.items.map(incident => incident.number));
  const incidents = [
    ...first.data.items,
    ...(older?.items ?? []).filter(incident => !shown.has(incident.number)),
  ];
  if (incidents.length === 0) {
    return (
      <EmptyState
        heading="h3"
        title={t('entity.tab.ownEmptyTitle')}
        text={t('entity.tab.ownEmpty')}
        action={<ReportButton ciRef={props.refs[0]} />}
      />
    );
  }
  return (
    <Flex direction="column" gap="3">
      <IncidentLines incidents={incidents} />
      {more.error && <ErrorPanel error={more.error} />}
      {cursor && (
        <Button
          variant="secondary"
          isPending={more.pending}
          onPress={() => void more.run()}
        >
          {t('common.more')}
        </Button>
      )}
    </Flex>
  );
}
