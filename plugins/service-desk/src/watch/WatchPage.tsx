import { ButtonIcon } from '@backstage/ui';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiEyeLine, RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson } from '../hooks';
import { useText } from '../translation';
import { WatchBoard } from './WatchBoard';

/** What incident managers and desk managers watch: `/service-desk/watch`. */
export function WatchPage() {
  const t = useText();
  const me = useDeskPerson();
  const [round, setRound] = useState(0);
  const mayWatch = me.data?.incidentManager || me.data?.deskManager;

  const body = () => {
    if (!me.data) {
      return me.error ? (
        <FailedState error={me.error} onRetry={me.reload} />
      ) : (
        <LoadingState rows={8} />
      );
    }
    return mayWatch ? (
      <WatchBoard round={round} />
    ) : (
      <ForbiddenState text={t('watch.forbidden')} />
    );
  };

  return (
    <PageFrame
      icon={<RiEyeLine />}
      title={t('watch.title')}
      actions={
        mayWatch && (
          <ButtonIcon
            variant="tertiary"
            icon={<RiRefreshLine />}
            aria-label={t('watch.refresh')}
            onPress={() => setRound(round + 1)}
          />
        )
      }
    >
      {body()}
    </PageFrame>
  );
}
