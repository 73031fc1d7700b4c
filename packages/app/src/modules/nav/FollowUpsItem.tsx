import { SidebarItem } from '@backstage/core-components';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiPhoneLine } from '@remixicon/react';
import { paths } from '../../paths';
import { useCallsDue } from '../../people/useCallsDue';
import { appTranslationRef } from '../../translation/appTranslation';
import { UnreadCount } from './UnreadCount';

const FollowUpsIcon = () => <RiPhoneLine size={24} />;

/** Whom the desk has to call, with how many of these calls are due for the reader. */
export function FollowUpsItem() {
  const { t } = useTranslationRef(appTranslationRef);
  const due = useCallsDue();
  return (
    <SidebarItem
      icon={FollowUpsIcon}
      to={paths.followUps}
      text={t('nav.followUps')}
      aria-label={
        due > 0
          ? `${t('nav.followUps')} ${t('nav.waiting', { count: due })}`
          : t('nav.followUps')
      }
      hasNotifications={due > 0}
    >
      {due > 0 && <UnreadCount count={due} />}
    </SidebarItem>
  );
}
