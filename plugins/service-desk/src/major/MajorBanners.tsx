import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, Flex, Link, Text } from '@backstage/ui';
import {
  FieldProblem,
  RelativeTime,
  useErrorMessage,
} from '@firstline/frontend-kit';
import type { MajorBanner } from '@firstline/plugin-service-desk-common';
import { RiNotification3Line } from '@remixicon/react';
import { useState } from 'react';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { clip } from './clip';
import { useFollow } from './useFollow';
import { useMajorIncidents } from './useMajorIncidents';

// More at once would push away what people came for.
const SHOWN = 2;

function Banner(props: { banner: MajorBanner }) {
  const t = useText();
  const say = useErrorMessage();
  const { number, title, since, lastUpdate } = props.banner;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  const { following, pending, error, follow } = useFollow(props.banner);
  return (
    <Alert
      status="danger"
      icon
      title={
        <Link href={href ?? ''}>
          <bdi>{t('major.banner.title', { title })}</bdi>
        </Link>
      }
      description={
        <>
          <Text as="p" variant="body-small">
            {lastUpdate
              ? t('major.banner.update', {
                  time: <RelativeTime at={lastUpdate.at} />,
                  text: <bdi>{clip(lastUpdate.text)}</bdi>,
                })
              : t('major.banner.noUpdate')}
          </Text>
          <Text as="p" variant="body-x-small">
            {t('major.banner.since', {
              number,
              time: <RelativeTime at={since} />,
            })}
            <span role="status">
              {following && ` · ${t('major.banner.following')}`}
            </span>
          </Text>
          {error && <FieldProblem role="alert">{say(error).text}</FieldProblem>}
        </>
      }
      customActions={
        !following && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiNotification3Line />}
            isPending={pending}
            aria-label={t('major.banner.followLabel', { number })}
            onPress={follow}
          >
            {t('major.banner.follow')}
          </Button>
        )
      }
    />
  );
}

/**
 * Major incidents somebody should know of where they are: on the pages of what is affected,
 * and on the desk. Gone as soon as it is over; a failure to find out is not shown.
 */
export function MajorBanners(props: {
  /** Only those that affect one of these; undefined for all. */
  refs?: string[];
}) {
  const t = useText();
  const { data = [] } = useMajorIncidents(props.refs);
  const [all, setAll] = useState(false);
  if (data.length === 0) return null;
  const shown = all ? data : data.slice(0, SHOWN);
  const more = data.length - shown.length;
  return (
    <section aria-label={t('major.banner.label')}>
      <Flex direction="column" gap="2">
        {shown.map(banner => (
          <Banner key={banner.number} banner={banner} />
        ))}
        {more > 0 && (
          <div>
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAll(true)}
            >
              {t('major.banner.more', { count: more })}
            </Button>
          </div>
        )}
      </Flex>
    </section>
  );
}
