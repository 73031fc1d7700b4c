import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import { useApiCall, useErrorMessage } from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { RiNotification3Line, RiNotificationOffLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';

/** "Me too": hears of an incident without filing it again. */
export function FollowButton(props: {
  incident: VisibleIncident;
  onChange(incident: VisibleIncident): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const { incident } = props;
  const { following, mayFollow } = incident.viewer;
  const { run, pending } = useApiCall(async () => {
    try {
      props.onChange(
        await (following
          ? api.unsubscribe(incident.number)
          : api.subscribe(incident.number)),
      );
    } catch (error) {
      toasts.post({ title: describe(error).text, status: 'danger' });
    }
  });
  const label =
    incident.view === 'announced'
      ? t('incident.follow.meToo')
      : t('incident.follow.follow');
  return (
    <Flex gap="2" align="center">
      {(mayFollow || following) && (
        <Button
          variant="secondary"
          iconStart={
            following ? <RiNotificationOffLine /> : <RiNotification3Line />
          }
          isPending={pending}
          onPress={() => void run()}
        >
          {following ? t('incident.follow.unfollow') : label}
        </Button>
      )}
      {incident.followerCount > 0 && (
        <Text as="span" variant="body-small" color="secondary">
          {t('incident.follow.count', { count: incident.followerCount })}
        </Text>
      )}
    </Flex>
  );
}
