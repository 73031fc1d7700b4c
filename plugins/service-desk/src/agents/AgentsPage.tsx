import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { ButtonLink, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  PageFrame,
  TeamPicker,
  useLoad,
} from '@firstline/frontend-kit';
import type { Agent } from '@firstline/plugin-service-desk-common';
import { RiTeamLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { serviceDeskApiRef } from '../api';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson, useLiveReload } from '../hooks';
import { agentRouteRef } from '../routes';
import { useText } from '../translation';
import { agentParams } from './agentParams';
import { AgentTable } from './AgentTable';

function People(props: { agents: Agent[] }) {
  const t = useText();
  const [params, setParams] = useSearchParams();
  const team = params.get('team') ?? undefined;
  const shown = props.agents.filter(
    agent => !team || agent.teams.includes(team),
  );
  return (
    <Flex direction="column" gap="3" py="3">
      <div style={{ maxWidth: 320 }}>
        <TeamPicker
          label={t('agents.team')}
          placeholder={t('agents.allTeams')}
          value={team}
          onChange={next =>
            setParams(next ? { team: next } : {}, { replace: true })
          }
        />
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('agents.none')}
          text={t(team ? 'agents.noneInTeamText' : 'agents.noneText')}
        />
      ) : (
        <>
          <AgentTable agents={shown} />
          <Text as="p" variant="body-small" color="secondary">
            {t('agents.load.meaning')}
          </Text>
        </>
      )}
    </Flex>
  );
}

/** Everybody who works on incidents: on duty or not, and with how much. */
export function AgentsPage() {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const me = useDeskPerson();
  const profile = useRouteRef(agentRouteRef);
  const works =
    me.data &&
    (me.data.resolver || me.data.incidentManager || me.data.deskManager);
  const list = useLoad(
    async signal => (works ? await api.listAgents({}, { signal }) : undefined),
    [api, works],
  );
  useLiveReload(list.reload, { disabled: !works });

  const body = () => {
    if (me.error && !me.data) {
      return <FailedState error={me.error} onRetry={me.reload} />;
    }
    if (me.data && !works) {
      return <ForbiddenState text={t('agents.forbidden')} />;
    }
    if (!list.data) {
      return list.error ? (
        <FailedState error={list.error} onRetry={list.reload} />
      ) : (
        <LoadingState rows={8} />
      );
    }
    return (
      <>
        {list.error && <ErrorPanel error={list.error} />}
        <People agents={list.data.items} />
      </>
    );
  };

  return (
    <PageFrame
      icon={<RiTeamLine />}
      title={t('agents.title')}
      actions={
        me.data?.resolver &&
        profile && (
          <ButtonLink
            size="small"
            variant="secondary"
            href={profile(agentParams(me.data.userRef))}
          >
            {t('agents.mine')}
          </ButtonLink>
        )
      }
    >
      {body()}
    </PageFrame>
  );
}
