import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Flex, Link, Text } from '@backstage/ui';
import { RelativeTime } from '@firstline/frontend-kit';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';

/** What the desk told everybody about a CI, one line each; major incidents have their own banner. */
export function AnnouncedBanner(props: { incidents: VisibleIncident[] }) {
  const t = useText();
  const route = useRouteRef(incidentRouteRef);
  const announced = props.incidents.filter(
    incident => incident.announcement && !incident.major,
  );
  if (announced.length === 0) return null;
  return (
    <Flex direction="column" gap="2">
      {announced.map(({ number, announcement }) => (
        <Alert
          key={number}
          status="warning"
          icon
          title={
            <Link href={route?.({ number }) ?? ''}>
              <bdi>{announcement?.title}</bdi>
            </Link>
          }
          description={
            <>
              <Text as="p" variant="body-small">
                {announcement?.note}
              </Text>
              <Text as="p" variant="body-x-small">
                {number} · {t('entity.announced')}{' '}
                <RelativeTime at={announcement?.at ?? ''} />
              </Text>
            </>
          }
        />
      ))}
    </Flex>
  );
}
