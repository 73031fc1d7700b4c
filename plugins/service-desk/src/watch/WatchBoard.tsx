import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, VisuallyHidden } from '@backstage/ui';
import { EmptyState, LoadingState, useLoad } from '@firstline/frontend-kit';
import { watchLists } from '@firstline/plugin-service-desk-common';
import { RiShieldCheckLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { useTimedReload } from '../hooks';
import { useText } from '../translation';
import { isCalm, saidCounts } from './watchCounts';
import { WatchSection } from './WatchSection';
import { Frame } from './watchStyles';
import { WatchTiles } from './WatchTiles';

/** Everything an incident manager watches, kept up to date. */
export function WatchBoard(props: {
  /** Grows when the reader asks for a refresh. */
  round: number;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const watch = useLoad(signal => api.getWatch({ signal }), [api]);
  const { data, error, reload } = watch;
  useTimedReload(reload, { round: props.round });

  if (!data) {
    return error ? (
      <FailedState error={error} onRetry={reload} />
    ) : (
      <LoadingState rows={8} />
    );
  }
  return (
    <Frame>
      <VisuallyHidden>
        <span role="status">{saidCounts(data, t)}</span>
      </VisuallyHidden>
      {error && <Alert status="warning" icon description={t('watch.stale')} />}
      <WatchTiles watch={data} />
      {isCalm(data) ? (
        <EmptyState
          icon={<RiShieldCheckLine size={28} />}
          title={t('watch.calm')}
          text={t('watch.calmText')}
        />
      ) : (
        watchLists.map(list => (
          <WatchSection key={list} list={list} page={data[list]} />
        ))
      )}
    </Frame>
  );
}
