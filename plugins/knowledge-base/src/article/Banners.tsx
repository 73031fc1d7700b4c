import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Alert, Button, ButtonLink, Flex } from '@backstage/ui';
import {
  Notice,
  Person,
  RelativeTime,
  useLanguage,
} from '@firstline/frontend-kit';
import type {
  Article,
  Staleness,
} from '@firstline/plugin-knowledge-base-common';
import { articleRouteRef, revisionsRouteRef } from '../routes';
import { useText } from '../translation';
import { dateText } from './dateText';

function StaleReason(props: { staleness: Staleness; article: Article }) {
  const t = useText();
  const language = useLanguage();
  const { reason, ciRef, since } = props.staleness;
  const { reviewDate, configurationItems } = props.article;
  if (reason === 'review-due') {
    const date = dateText(reviewDate ?? since, language);
    return <>{t('common.stale.review-due', { date })}</>;
  }
  const item = configurationItems.find(one => one.ref === ciRef);
  return (
    <>{t(`common.stale.${reason}`, { item: item?.title ?? ciRef ?? '' })}</>
  );
}

/** Says why an article is no longer taken for granted; reviewers settle it here. */
export function StaleBanner(props: { article: Article; onRenew(): void }) {
  const t = useText();
  const { article } = props;
  const { stale, allowedActions } = article;
  if (stale.length === 0) return null;
  return (
    <Notice
      status="warning"
      icon
      title={t('article.staleTitle')}
      description={
        <>
          {stale.map(staleness => (
            <div key={`${staleness.reason} ${staleness.ciRef}`}>
              <StaleReason staleness={staleness} article={article} />
            </div>
          ))}
        </>
      }
      customActions={
        allowedActions.includes('renew') && (
          <Button size="small" onPress={props.onRenew}>
            {t('common.action.renew')}
          </Button>
        )
      }
    />
  );
}

function Rejection(props: { article: Article }) {
  const t = useText();
  const rejection = props.article.pending?.rejection;
  if (!rejection) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('article.pending.rejected', {
        person: <Person userRef={rejection.by} avatar={false} link={false} />,
      })}
      description={rejection.reason}
    />
  );
}

/** Tells of a revision on its way, or that it is the one being read. */
export function PendingBanner(props: { article: Article }) {
  const t = useText();
  const { article } = props;
  const { number, pending, revision, state } = article;
  const published = useRouteRef(articleRouteRef)?.({ number });
  const compare = useRouteRef(revisionsRouteRef)?.({ number });
  if (!pending) return null;
  // A first revision is all there is: its state says so.
  if (state !== 'published') return <Rejection article={article} />;
  const reading = pending.revision === revision;
  return (
    <>
      <Notice
        status="info"
        icon
        title={
          reading
            ? t('article.pending.shown', { revision })
            : t(`article.pending.${pending.state}`)
        }
        description={t('article.pending.by', {
          person: (
            <Person userRef={pending.author} avatar={false} link={false} />
          ),
          time: <RelativeTime at={pending.submittedAt ?? pending.updatedAt} />,
        })}
        customActions={
          <Flex gap="2">
            <ButtonLink
              size="small"
              variant="secondary"
              href={(reading ? published : `${published}?pending=true`) ?? ''}
            >
              {t(reading ? 'article.pending.back' : 'article.pending.read')}
            </ButtonLink>
            {compare && (
              <ButtonLink
                size="small"
                variant="secondary"
                href={`${compare}?from=${
                  reading ? pending.revision - 1 : revision
                }&to=${pending.revision}`}
              >
                {t('article.pending.compare')}
              </ButtonLink>
            )}
          </Flex>
        }
      />
      <Rejection article={article} />
    </>
  );
}

/** Says that readers do not find it any more. */
export function RetiredBanner(props: { article: Article }) {
  const t = useText();
  if (props.article.state !== 'retired') return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('article.retired.title')}
      description={t('article.retired.text')}
    />
  );
}
