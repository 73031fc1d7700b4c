import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Button, ButtonLink, Flex } from '@backstage/ui';
import {
  EntityName,
  ErrorPanel,
  LoadingState,
  PageFrame,
  Panel,
  useLoad,
} from '@firstline/frontend-kit';
import type { Agent, DeskPerson } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiTeamLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { FailedState } from '../components';
import { useDeskPerson, useLiveReload } from '../hooks';
import { agentsRouteRef } from '../routes';
import { useText } from '../translation';
import { AgentForm } from './AgentForm';
import { DutyChip } from './DutyChip';
import { HandOverDialog } from './HandOverDialog';
import { LeaveBanner } from './LeaveBanner';
import { LoadLine } from './LoadLine';
import { OpenWork } from './OpenWork';
import { useOpenWork } from './useOpenWork';

// What is listed beside the profile; the dialog has all.
const LISTED = 8;

const Columns = styled('div')({
  display: 'grid',
  gap: 24,
  alignItems: 'start',
  padding: '16px 0',
  gridTemplateColumns: 'minmax(0, 1fr) 340px',
  '@media (max-width: 1100px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
});
// Where there is one column, what holds now comes before what can be set.
const Side = styled('aside')({
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '@media (max-width: 1100px)': { order: -1 },
});

/** Those who may give away somebody's work: themselves, their team, and managers. */
function mayHandOver(me: DeskPerson | undefined, agent: Agent): boolean {
  return (
    me !== undefined &&
    (me.userRef === agent.userRef ||
      me.deskManager ||
      me.incidentManager ||
      me.teams.some(team => agent.teams.includes(team)))
  );
}

function Profile(props: {
  agent: Agent;
  name: string;
  onSaved(agent: Agent): void;
}) {
  const t = useText();
  const { agent, name } = props;
  const me = useDeskPerson().data;
  const work = useOpenWork(agent.userRef);
  const [handsOver, setHandsOver] = useState(false);
  const incidents = work.data ?? [];
  const may = mayHandOver(me, agent);

  return (
    <>
      {may && (
        <Flex direction="column" pt="3">
          <LeaveBanner
            agent={agent}
            name={name}
            own={me?.userRef === agent.userRef}
            open={incidents.length}
            onHandOver={() => setHandsOver(true)}
          />
        </Flex>
      )}
      <Columns>
        <AgentForm agent={agent} name={name} onSaved={props.onSaved} />
        <Side>
          <Panel title={t('agents.profile.now')}>
            <Flex direction="column" gap="3">
              <DutyChip agent={agent} />
              <LoadLine agent={agent} />
              <Flex gap="2" style={{ flexWrap: 'wrap' }}>
                {agent.teams.map(team => (
                  <EntityName key={team} entityRef={team} />
                ))}
              </Flex>
            </Flex>
          </Panel>
          <Panel title={t('agents.profile.openWork')}>
            {work.error && !work.data ? (
              <ErrorPanel error={work.error} />
            ) : (
              <OpenWork
                incidents={incidents.slice(0, LISTED)}
                total={incidents.length}
              />
            )}
            {may && incidents.length > 0 && (
              <Button
                size="small"
                variant="secondary"
                style={{ marginTop: 12 }}
                onPress={() => setHandsOver(true)}
              >
                {t('agents.banner.action')}
              </Button>
            )}
          </Panel>
        </Side>
      </Columns>
      {handsOver && (
        <HandOverDialog
          userRef={agent.userRef}
          name={name}
          incidents={incidents}
          onClose={() => setHandsOver(false)}
          onDone={() => void work.reload()}
        />
      )}
    </>
  );
}

/** Duty, hours, leave, skills and open work of somebody who works on incidents. */
export function AgentPage(props: { userRef: string }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const list = useRouteRef(agentsRouteRef)?.();
  const { userRef } = props;
  const agent = useLoad(
    signal => api.getAgent(userRef, { signal }),
    [api, userRef],
  );
  useLiveReload(agent.reload);
  const { primaryTitle } = useEntityPresentation(userRef);
  const name = agent.data?.displayName ?? primaryTitle;

  const body = () => {
    if (!agent.data) {
      return agent.error ? (
        <FailedState error={agent.error} onRetry={agent.reload} />
      ) : (
        <LoadingState rows={8} />
      );
    }
    return (
      <>
        {agent.error && <ErrorPanel error={agent.error} />}
        <Profile
          agent={agent.data}
          name={name}
          onSaved={saved => agent.replace(saved)}
        />
      </>
    );
  };

  return (
    <PageFrame
      icon={<RiTeamLine />}
      title={t('agents.profile.title', { name })}
      actions={
        list && (
          <ButtonLink size="small" variant="tertiary" href={list}>
            {t('agents.title')}
          </ButtonLink>
        )
      }
    >
      {body()}
    </PageFrame>
  );
}
