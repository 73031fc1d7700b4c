import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, ButtonLink, Text } from '@backstage/ui';
import {
  EmptyState,
  ExactTime,
  Fact,
  Facts,
  LoadingState,
  PageFrame,
  Panel,
  spanText,
  useLanguage,
} from '@firstline/frontend-kit';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiFileSearchLine } from '@remixicon/react';
import { useNavigate, useParams } from 'react-router-dom';
import { FailedState } from '../components';
import { useDeskPerson } from '../hooks';
import { Timeline } from '../incident/timeline/Timeline';
import { TimelineItem } from '../incident/timeline/TimelineItem';
import { useIncident } from '../incident/useIncident';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { ReviewForm } from './ReviewForm';

const Columns = styled('div')({
  display: 'grid',
  gridTemplateColumns: 'minmax(0, 1fr)',
  gap: 24,
  alignItems: 'start',
  padding: '12px 0 32px',
  '@media (min-width: 1100px)': {
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
  },
});
// Stays in sight beside a long form, and scrolls by itself.
const Beside = styled('div')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '@media (min-width: 1100px)': {
    position: 'sticky',
    top: 16,
    maxHeight: 'calc(100vh - 32px)',
    overflowY: 'auto',
  },
});

/** When it began, was declared and was over. */
function Moments(props: { incident: Incident }) {
  const t = useText();
  const language = useLanguage();
  const { incident } = props;
  const since = incident.occurredAt ?? incident.createdAt;
  const { resolvedAt, majorIncident } = incident;
  return (
    <Panel title={t('major.review.moments')}>
      <Facts>
        <Fact name={t('major.review.since')}>
          <ExactTime at={since} />
        </Fact>
        <Fact name={t('major.review.declared')}>
          {majorIncident && <ExactTime at={majorIncident.declaredAt} />}
        </Fact>
        <Fact name={t('major.review.resolved')}>
          {resolvedAt && <ExactTime at={resolvedAt} />}
        </Fact>
        <Fact name={t('major.review.lasted')}>
          {resolvedAt &&
            spanText(Date.parse(resolvedAt) - Date.parse(since), language)}
        </Fact>
      </Facts>
    </Panel>
  );
}

/** Where the review of a major incident is written, with all that happened beside it. */
export function ReviewPage() {
  const t = useText();
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const me = useDeskPerson();
  const { incident, timeline, reload } = useIncident(number);
  const backHref = useRouteRef(incidentRouteRef)?.({ number });
  const { data } = incident;
  const error = incident.error ?? me.error;

  const body = () => {
    if (!data || !me.data) {
      return error ? (
        <FailedState
          error={error}
          onRetry={() => {
            void reload();
            void me.reload();
          }}
        />
      ) : (
        <LoadingState rows={6} />
      );
    }
    if (data.view === 'announced' || !data.viewer.mayReview) {
      return (
        <EmptyState
          icon={<RiFileSearchLine size={28} />}
          title={t('major.review.notYet')}
          text={t('major.review.notYetText')}
          action={
            backHref && (
              <ButtonLink href={backHref}>{t('major.review.back')}</ButtonLink>
            )
          }
        />
      );
    }
    return (
      <Columns>
        <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
          <Text as="h2" variant="title-x-small" weight="bold">
            <bdi>{data.title}</bdi>
          </Text>
          <Box mt="4">
            <ReviewForm
              key={number}
              incident={data}
              userRef={me.data.userRef}
              backHref={backHref}
              reload={reload}
              onSaved={() => backHref && navigate(backHref)}
            />
          </Box>
        </Box>
        <Beside>
          <Moments incident={data} />
          <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
            <Timeline
              timeline={timeline}
              renderEntry={entry => (
                <TimelineItem entry={entry} marksInternal />
              )}
              title={t('major.review.timeline')}
            />
          </Box>
        </Beside>
      </Columns>
    );
  };

  return (
    <PageFrame
      icon={<RiFileSearchLine />}
      title={t('major.review.title', { number })}
    >
      {body()}
    </PageFrame>
  );
}
