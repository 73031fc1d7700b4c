import { useEffect } from 'react';
import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import { SidebarItem } from '@backstage/core-components';
import {
  toastApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { notificationsApiRef } from '@backstage/plugin-notifications';
import type { NotificationSignal } from '@backstage/plugin-notifications-common';
import { useSignal } from '@backstage/plugin-signals-react';
import { UnreadCount } from '@firstline/frontend-kit';
import { RiNotification3Line } from '@remixicon/react';
import { paths } from '../../paths';
import { appTranslationRef } from '../../translation/appTranslation';

// A signal that was missed, say while the network was away, is made up for after this long.
const REFRESH_MS = 60_000;
const TOAST_MS = 10_000;

const BellIcon = () => <RiNotification3Line size={24} />;

/**
 * The bell: how many notifications are unread, and each new one as it arrives. Backstage's own one
 * puts the title of an earlier page back into the browser's tab, and speaks English alone.
 */
export function NotificationsItem() {
  const { t } = useTranslationRef(appTranslationRef);
  const notificationsApi = useApi(notificationsApiRef);
  const toastApi = useApi(toastApiRef);
  const { lastSignal } = useSignal<NotificationSignal>('notifications');
  const { value: status, retry } = useAsyncRetry(
    () => notificationsApi.getStatus(),
    [notificationsApi, lastSignal],
  );

  useEffect(() => {
    const timer = setInterval(retry, REFRESH_MS);
    return () => clearInterval(timer);
  }, [retry]);

  useEffect(() => {
    if (lastSignal?.action !== 'new_notification') {
      return undefined;
    }
    let current = true;
    notificationsApi.getNotification(lastSignal.notification_id).then(
      ({ payload }) => {
        if (current) {
          toastApi.post({
            title: payload.title,
            description: payload.description,
            status: 'info',
            timeout: TOAST_MS,
            links: payload.link
              ? [{ label: t('nav.open'), href: payload.link }]
              : undefined,
          });
        }
      },
      // It is in the list all the same; the count says so.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [lastSignal, notificationsApi, t, toastApi]);

  const unread = status?.unread ?? 0;
  return (
    <SidebarItem
      icon={BellIcon}
      to={paths.notifications}
      text={t('nav.notifications')}
      aria-label={
        unread > 0
          ? `${t('nav.notifications')} ${t('nav.unread', { count: unread })}`
          : t('nav.notifications')
      }
      hasNotifications={unread > 0}
    >
      {unread > 0 && <UnreadCount count={unread} />}
    </SidebarItem>
  );
}
