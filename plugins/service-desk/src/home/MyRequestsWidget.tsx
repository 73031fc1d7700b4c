import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Flex, Link, Text } from '@backstage/ui';
import {
  Chip,
  EmptyState,
  LoadingState,
  useLoad,
} from '@firstline/frontend-kit';
import {
  openIncidentStates,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { RiAddLine, RiHandHeartLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../api';
import { AnsweredComplaints } from '../complaint/AnsweredComplaints';
import { ComplaintTodos } from '../complaint/ComplaintTodos';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useDeskPerson, useLiveReload } from '../hooks';
import { needOf } from '../requests/needsMe';
import { reportRouteRef, requestsRouteRef } from '../routes';
import { useText } from '../translation';

const SHOWN = 6;

/** What waits for the reader, then what is under way; the rest is a click away. */
export function MyRequestsWidget() {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const person = useDeskPerson().data;
  const me = person?.userRef;
  // Those who work at the desk have it in their queue.
  const todos =
    person &&
    !person.resolver &&
    !person.deskManager &&
    !person.incidentManager;
  const report = useRouteRef(reportRouteRef)?.();
  const requests = useRouteRef(requestsRouteRef)?.();
  const { data, error, reload } = useLoad(
    signal =>
      api.listIncidents(
        {
          involving: 'me',
          state: [...openIncidentStates, 'resolved'],
          limit: 50,
        },
        { signal },
      ),
    [api],
  );
  useLiveReload(reload);

  if (!data) {
    return error ? (
      <FailedState error={error} onRetry={reload} heading="h3" />
    ) : (
      <LoadingState rows={3} />
    );
  }
  const first = data.items.filter(incident => needOf(incident, me));
  const rest = data.items.filter(
    incident => !needOf(incident, me) && incident.state !== 'resolved',
  );
  const shown = [...first, ...rest].slice(0, SHOWN);
  if (shown.length === 0) {
    return (
      <Flex direction="column" gap="2">
        <AnsweredComplaints />
        {todos && <ComplaintTodos />}
        <EmptyState
          heading="h3"
          icon={<RiHandHeartLine size={28} />}
          title={t('home.requests.emptyTitle')}
          text={t('home.requests.empty')}
          action={
            report && (
              <ButtonLink href={report} iconStart={<RiAddLine />}>
                {t('home.requests.report')}
              </ButtonLink>
            )
          }
        />
      </Flex>
    );
  }
  const note = (incident: VisibleIncident) => {
    const need = needOf(incident, me);
    return (
      need && (
        <Chip tone="warning" strong>
          {t(`home.requests.${need}`)}
        </Chip>
      )
    );
  };
  return (
    <Flex direction="column" gap="2">
      <AnsweredComplaints />
      {todos && <ComplaintTodos />}
      <IncidentLines incidents={shown} note={note} showWho={false} />
      {requests && (
        <Text variant="body-small">
          <Link href={requests}>{t('home.requests.all')}</Link>
        </Text>
      )}
    </Flex>
  );
}
