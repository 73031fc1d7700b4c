import { useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonIcon, ButtonLink, Flex } from '@backstage/ui';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiCustomerService2Line } from '@remixicon/react';
import { RiAddLine, RiKeyboardLine, RiRefreshLine } from '@remixicon/react';
import { useState } from 'react';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson } from '../hooks';
import { MajorBanners } from '../major/MajorBanners';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';
import { OwnWorkOrders } from '../work-order/OwnWorkOrders';
import { DeskQueue } from './DeskQueue';
import { KeyHelp } from './KeyHelp';

/** The queues of the people who solve incidents. */
export function DeskPage() {
  const t = useText();
  const me = useDeskPerson();
  const report = useRouteRef(reportRouteRef)?.();
  const [help, setHelp] = useState(false);
  const [round, setRound] = useState(0);

  const body = () => {
    if (!me.data) {
      return me.error ? (
        <FailedState error={me.error} onRetry={me.reload} />
      ) : (
        <LoadingState rows={8} />
      );
    }
    const { resolver, incidentManager, deskManager } = me.data;
    if (!resolver && !incidentManager && !deskManager) {
      return <ForbiddenState text={t('desk.forbidden')} />;
    }
    return (
      <>
        <MajorBanners />
        <OwnWorkOrders round={round} />
        <DeskQueue me={me.data} round={round} onHelp={() => setHelp(true)} />
      </>
    );
  };

  return (
    <PageFrame
      icon={<RiCustomerService2Line />}
      title={t('desk.title')}
      actions={
        <Flex align="center" gap="2">
          <ButtonIcon
            variant="tertiary"
            icon={<RiKeyboardLine />}
            aria-label={t('desk.keys')}
            onPress={() => setHelp(true)}
          />
          <ButtonIcon
            variant="tertiary"
            icon={<RiRefreshLine />}
            aria-label={t('desk.refresh')}
            onPress={() => setRound(round + 1)}
          />
          {report && (
            <ButtonLink href={report} size="small" iconStart={<RiAddLine />}>
              {t('desk.report')}
            </ButtonLink>
          )}
        </Flex>
      }
    >
      {body()}
      {help && <KeyHelp onClose={() => setHelp(false)} />}
    </PageFrame>
  );
}
