import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Link, Text } from '@backstage/ui';
import {
  FieldProblem,
  RelativeTime,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { MajorBanner } from '@firstline/plugin-service-desk-common';
import { RiNotification3Line } from '@remixicon/react';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { clip } from './clip';
import { useFollow } from './useFollow';

function KnownMajor(props: { banner: MajorBanner }) {
  const t = useText();
  const say = useErrorMessage();
  const { number, title, since, lastUpdate } = props.banner;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  const { following, pending, error, follow } = useFollow(props.banner);
  return (
    <Alert
      status={following ? 'success' : 'danger'}
      icon
      // What was begun stays in its tab.
      title={
        <Link href={href ?? ''} target="_blank">
          <bdi>{t('major.intake.title', { title })}</bdi>
        </Link>
      }
      description={
        <>
          {lastUpdate && (
            <Text as="p" variant="body-small">
              {t('major.banner.update', {
                time: <RelativeTime at={lastUpdate.at} />,
                text: <bdi>{clip(lastUpdate.text)}</bdi>,
              })}
            </Text>
          )}
          <Text as="p" variant="body-small" weight="bold">
            {following
              ? t('major.intake.following', { number })
              : t('major.intake.text')}
          </Text>
          <Text as="p" variant="body-x-small">
            {t('major.banner.since', {
              number,
              time: <RelativeTime at={since} />,
            })}
          </Text>
          {error && <FieldProblem role="alert">{say(error).text}</FieldProblem>}
        </>
      }
      customActions={
        !following && (
          <Button
            size="small"
            variant="primary"
            iconStart={<RiNotification3Line />}
            isPending={pending}
            onPress={follow}
          >
            {t('major.intake.follow')}
          </Button>
        )
      }
    />
  );
}

/** In the report form: what is chosen is part of a major incident, so following serves better. */
export function MajorAtIntake(props: { banners: MajorBanner[] }) {
  return (
    <Flex direction="column" gap="2" role="status">
      {props.banners.map(banner => (
        <KnownMajor key={banner.number} banner={banner} />
      ))}
    </Flex>
  );
}
