import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import { EmptyState, LoadingState, useLoad } from '@firstline/frontend-kit';
import {
  openIncidentStates,
  type DeskPerson,
  type Page,
  type ServiceDeskApi,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { RiCupLine } from '@remixicon/react';
import { serviceDeskApiRef } from '../api';
import { ComplaintTodos } from '../complaint/ComplaintTodos';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useDeskPerson, useLiveReload } from '../hooks';
import { deskRouteRef } from '../routes';
import { useText } from '../translation';

const SHOWN = 4;

interface Queue {
  mine: Page<VisibleIncident>;
  team?: Page<VisibleIncident>;
}

async function loadQueue(
  api: ServiceDeskApi,
  me: DeskPerson,
  signal: AbortSignal,
): Promise<Queue> {
  const common = { sort: 'dueAt', limit: SHOWN } as const;
  const [mine, team] = await Promise.all([
    api.listIncidents(
      {
        ...common,
        assignee: [me.userRef],
        state: [...openIncidentStates],
      },
      { signal },
    ),
    me.teams.length
      ? api.listIncidents(
          {
            ...common,
            assignedTeam: me.teams,
            unassigned: true,
            state: ['assigned'],
          },
          { signal },
        )
      : undefined,
  ]);
  return { mine, team };
}

function Part(props: { title: string; incidents: VisibleIncident[] }) {
  if (props.incidents.length === 0) return null;
  return (
    <section>
      <Text as="h3" variant="body-small" weight="bold">
        {props.title}
      </Text>
      <IncidentLines incidents={props.incidents} showWho={false} />
    </section>
  );
}

/** For those who work on incidents: what is theirs, and what their teams have to take. */
export function MyQueueWidget() {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const person = useDeskPerson();
  const desk = useRouteRef(deskRouteRef)?.();
  const me = person.data;
  const { data, error, reload } = useLoad(
    async signal => (me?.resolver ? loadQueue(api, me, signal) : undefined),
    [api, me],
  );
  useLiveReload(reload, { disabled: !me?.resolver });

  if (me && !me.resolver) {
    return (
      <Flex direction="column" gap="3">
        <ComplaintTodos />
        <Text color="secondary">{t('home.queue.notResolver')}</Text>
      </Flex>
    );
  }
  if (!data) {
    const failed = person.error ?? error;
    return failed ? (
      <FailedState error={failed} onRetry={reload} heading="h3" />
    ) : (
      <LoadingState rows={3} />
    );
  }
  const team = data.team?.items ?? [];
  return (
    <Flex direction="column" gap="3">
      <ComplaintTodos />
      {data.mine.items.length + team.length === 0 ? (
        <EmptyState
          heading="h3"
          icon={<RiCupLine size={28} />}
          title={t('home.queue.emptyTitle')}
          text={t('home.queue.empty')}
        />
      ) : (
        <>
          <Part title={t('home.queue.mine')} incidents={data.mine.items} />
          <Part title={t('home.queue.team')} incidents={team} />
        </>
      )}
      {desk && (
        <Text variant="body-small">
          <Link href={desk}>{t('home.queue.desk')}</Link>
        </Text>
      )}
    </Flex>
  );
}
