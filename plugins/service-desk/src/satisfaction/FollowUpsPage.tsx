import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonIcon } from '@backstage/ui';
import { EmptyState, LoadingState, PageFrame } from '@firstline/frontend-kit';
import { styled } from '@mui/material/styles';
import { RiPhoneLine, RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { satisfactionApiRef } from '../api';
import { FailedState, ForbiddenState } from '../components';
import { LinkTabs } from '../components/LinkTabs';
import { useDeskPerson, usePages, useTimedReload } from '../hooks';
import { useText } from '../translation';
import { CallScript } from './CallScript';
import { FollowUpCard } from './FollowUpCard';

const views = ['mine', 'all', 'dissatisfied'] as const;

const Frame = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 'var(--bui-space-4)',
  maxWidth: 960,
});

/** @param props - `round`: grows when the reader asks for a refresh */
function FollowUps(props: { round: number }) {
  const t = useText();
  const api = useApi(satisfactionApiRef);
  const [params] = useSearchParams();
  const view = views.find(known => known === params.get('view')) ?? 'mine';
  const list = usePages(view, (page, options) =>
    api.listFollowUps(
      {
        ...page,
        ...(view === 'mine' && { mine: true }),
        ...(view === 'dissatisfied' && { reason: 'dissatisfied' }),
      },
      options,
    ),
  );
  const { data, error, reload } = list;
  useTimedReload(reload, { round: props.round });

  return (
    <Frame>
      <CallScript />
      <LinkTabs
        label={t('satisfaction.calls.views')}
        current={view}
        tabs={views.map(id => ({
          id,
          href: `?view=${id}`,
          label: t(`satisfaction.calls.${id}`),
        }))}
      />
      {!data && !error && <LoadingState rows={6} />}
      {!data && error && <FailedState error={error} onRetry={reload} />}
      {data && error && (
        <Alert
          status="warning"
          icon
          description={t('satisfaction.calls.stale')}
        />
      )}
      {data?.items.length === 0 && (
        <EmptyState
          icon={<RiPhoneLine size={28} />}
          title={t('satisfaction.calls.empty')}
          text={t('satisfaction.calls.emptyText')}
        />
      )}
      {data?.items.map(task => (
        <FollowUpCard key={task.id} task={task} onDone={() => void reload()} />
      ))}
      {list.more && (
        <div>
          <Button
            variant="secondary"
            isPending={list.loading}
            onPress={list.more}
          >
            {t('common.more')}
          </Button>
        </div>
      )}
    </Frame>
  );
}

/** Whom the desk has to call: `/service-desk/follow-ups?view=`. */
export function FollowUpsPage() {
  const t = useText();
  const me = useDeskPerson();
  const [round, setRound] = useState(0);
  const mayRead =
    me.data?.agent || me.data?.incidentManager || me.data?.deskManager;
  const body = () => {
    if (!me.data) {
      return me.error ? (
        <FailedState error={me.error} onRetry={me.reload} />
      ) : (
        <LoadingState rows={6} />
      );
    }
    return mayRead ? (
      <FollowUps round={round} />
    ) : (
      <ForbiddenState text={t('satisfaction.calls.forbidden')} />
    );
  };
  return (
    <PageFrame
      icon={<RiPhoneLine />}
      title={t('satisfaction.calls.title')}
      actions={
        mayRead && (
          <ButtonIcon
            variant="tertiary"
            icon={<RiRefreshLine />}
            aria-label={t('satisfaction.calls.refresh')}
            onPress={() => setRound(round + 1)}
          />
        )
      }
    >
      {body()}
    </PageFrame>
  );
}
