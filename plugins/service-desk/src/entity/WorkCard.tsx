import { stringifyEntityRef } from '@backstage/catalog-model';
import { useApi } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { LoadingState, useLoad } from '@firstline/frontend-kit';
import { openIncidentStates } from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { IncidentLines } from '../components/IncidentLines';
import { useLiveReload } from '../hooks';
import { useText } from '../translation';

const SHOWN = 8;

/** Card on the page of a group or a user: the open incidents they work on. */
export function WorkCard() {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const { entity } = useEntity();
  const ref = stringifyEntityRef(entity);
  const person = entity.kind.toLowerCase() === 'user';
  const { data, error, reload } = useLoad(
    signal =>
      api.listIncidents(
        {
          state: [...openIncidentStates],
          [person ? 'assignee' : 'assignedTeam']: [ref],
          sort: 'priority',
          limit: SHOWN,
        },
        { signal },
      ),
    [api, ref, person],
  );
  useLiveReload(reload);
  return (
    <EntityInfoCard
      title={t(person ? 'entity.work.person' : 'entity.work.team')}
    >
      {!data && !error && <LoadingState rows={2} />}
      {!data && error && (
        <FailedState error={error} onRetry={reload} heading="h3" />
      )}
      {data?.items.length === 0 && (
        <Text color="secondary">{t('entity.work.empty')}</Text>
      )}
      {data && <IncidentLines incidents={data.items} showWho={!person} />}
    </EntityInfoCard>
  );
}
