import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link, Text } from '@backstage/ui';
import {
  Notice,
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

/**
 * One major incident: what it is, its last update, and the button that follows it.
 *
 * @param props - `instead`: whether following is offered in place of filing; the way to the
 * incident then leaves what was begun in its tab
 */
export function MajorAlert(props: { banner: MajorBanner; instead?: boolean }) {
  const t = useText();
  const say = useErrorMessage();
  const { banner, instead } = props;
  const { number, title, since, lastUpdate } = banner;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  const { following, pending, error, follow } = useFollow(banner);
  const place = instead ? 'intake' : 'banner';
  return (
    <Notice
      status={instead && following ? 'success' : 'danger'}
      icon
      title={
        <Link href={href ?? ''} target={instead ? '_blank' : undefined}>
          <bdi>{t(`major.${place}.title`, { title })}</bdi>
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
          {instead && (
            <Text as="p" variant="body-small" weight="bold">
              {following
                ? t('major.intake.following', { number })
                : t('major.intake.text')}
            </Text>
          )}
          <Text as="p" variant="body-x-small">
            {t('major.banner.since', {
              number,
              time: <RelativeTime at={since} />,
            })}
            <span role="status">
              {following && !instead && ` · ${t('major.banner.following')}`}
            </span>
          </Text>
          {error && <FieldProblem role="alert">{say(error).text}</FieldProblem>}
        </>
      }
      customActions={
        !following && (
          <Button
            size="small"
            variant={instead ? 'primary' : 'secondary'}
            iconStart={<RiNotification3Line />}
            isPending={pending}
            aria-label={
              instead ? undefined : t('major.banner.followLabel', { number })
            }
            onPress={follow}
          >
            {t(`major.${place}.follow`)}
          </Button>
        )
      }
    />
  );
}
