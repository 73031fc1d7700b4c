import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiFeedbackLine } from '@remixicon/react';
import { paths } from '../../paths';
import { useComplaintWork } from '../../people/useComplaintWork';
import { appTranslationRef } from '../../translation/appTranslation';
import { UnreadCount } from './UnreadCount';

const ComplaintsIcon = () => <RiFeedbackLine size={24} />;

/** Complaints, with how many wait; only for those who hear them, so that nobody else looks for them here. */
export function ComplaintsItem() {
  const { t } = useTranslationRef(appTranslationRef);
  const work = useComplaintWork();
  if (!work?.hears) return null;
  const { toVerify, toDecide, toAnswer } = work;
  const waiting = toVerify + toDecide + toAnswer;
  return (
    <SidebarItem
      icon={ComplaintsIcon}
      to={paths.complaints}
      text={t('nav.complaints')}
      aria-label={
        waiting > 0
          ? `${t('nav.complaints')} ${t('nav.waiting', { count: waiting })}`
          : t('nav.complaints')
      }
      hasNotifications={waiting > 0}
    >
      {waiting > 0 && <UnreadCount count={waiting} />}
    </SidebarItem>
  );
}
