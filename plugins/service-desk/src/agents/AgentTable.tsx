import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Chip, EntityName } from '@firstline/frontend-kit';
import type { Agent } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { hiddenHead } from '../components/hiddenHead';
import { agentRouteRef } from '../routes';
import { useText } from '../translation';
import { agentParams } from './agentParams';
import { DutyChip } from './DutyChip';
import { LoadLine } from './LoadLine';

/** Below this width rows become cards, in pixels. */
const cards = '@container agents (max-width: 720px)';

const Frame = styled('div')({
  containerType: 'inline-size',
  containerName: 'agents',
});
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th': {
    padding: 8,
    textAlign: 'left',
    fontSize: '0.75rem',
    fontWeight: 600,
    color: 'var(--bui-fg-secondary)',
    borderBottom: '1px solid var(--bui-border-2)',
  },
  '& tbody th': { fontSize: 'inherit', fontWeight: 600 },
  '& td, & tbody th': {
    padding: 8,
    verticalAlign: 'top',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  [cards]: {
    display: 'block',
    '& thead': hiddenHead,
    '& tbody': { display: 'block' },
    '& tr': {
      display: 'block',
      padding: '8px 0',
      borderBottom: '1px solid var(--bui-border-1)',
    },
    '& td, & tbody th': { display: 'block', padding: 4, borderBottom: 'none' },
  },
});
const Words = styled('div')({ display: 'flex', flexWrap: 'wrap', gap: 4 });

/** Name of somebody, leading to their duty and profile rather than to the catalog. */
export function AgentLink(props: { agent: Agent }) {
  const { userRef, displayName } = props.agent;
  const route = useRouteRef(agentRouteRef);
  const { primaryTitle } = useEntityPresentation(userRef);
  return (
    <Link
      href={route?.(agentParams(userRef)) ?? ''}
      standalone
      color="primary"
      weight="bold"
      title={userRef}
    >
      {displayName ?? primaryTitle}
    </Link>
  );
}

/** People, whether they are there, and how much they have. */
export function AgentTable(props: { agents: Agent[] }) {
  const t = useText();
  return (
    <Frame>
      <Table aria-label={t('agents.table')}>
        <thead>
          <tr>
            {(['person', 'teams', 'duty', 'load', 'skills'] as const).map(
              column => (
                <th key={column} scope="col">
                  {t(`agents.column.${column}`)}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {props.agents.map(agent => (
            <tr key={agent.userRef}>
              <th scope="row">
                <AgentLink agent={agent} />
              </th>
              <td>
                <Words>
                  {agent.teams.map((team, i) => (
                    <span key={team}>
                      <EntityName entityRef={team} quiet />
                      {i < agent.teams.length - 1 && ','}
                    </span>
                  ))}
                </Words>
              </td>
              <td>
                <DutyChip agent={agent} />
              </td>
              <td>
                <LoadLine agent={agent} />
              </td>
              <td>
                <Words>
                  {agent.profile.skills.map(skill => (
                    <Chip key={skill}>{skill}</Chip>
                  ))}
                </Words>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Frame>
  );
}
