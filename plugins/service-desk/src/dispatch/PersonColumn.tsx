import { Text } from '@backstage/ui';
import type {
  Agent,
  DispatchBoard,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { useRef } from 'react';
import { AgentLink } from '../agents/AgentTable';
import { DutyChip } from '../agents/DutyChip';
import { LoadLine } from '../agents/LoadLine';
import { useText } from '../translation';
import { BoardCard } from './BoardCard';
import { isOnDuty } from './boardMoves';
import { Cards, ColumnItem, DropList } from './boardStyles';
import { useIncidentDrop } from './incidentDrag';
import { nameOf } from './nameOf';

/** Somebody of the team: duty, load, and what they have. */
export function PersonColumn(props: {
  board: DispatchBoard;
  agent: Agent;
  incidents: Incident[];
  people: Agent[];
  onAssign(number: string, to: string | undefined): void;
}) {
  const t = useText();
  const ref = useRef<HTMLElement>(null);
  const { board, agent, incidents, people, onAssign } = props;
  const { dropProps, isDropTarget } = useIncidentDrop({
    ref,
    onIncident: number => onAssign(number, agent.userRef),
  });
  return (
    <ColumnItem>
      <DropList
        {...dropProps}
        ref={ref}
        tabIndex={-1}
        aria-label={t('dispatch.column', {
          name: nameOf(agent),
          duty: t(`agents.duty.${agent.duty}`),
          count: agent.load.open,
        })}
        data-target={isDropTarget || undefined}
        data-away={!isOnDuty(agent) || undefined}
      >
        <Text as="h3" variant="body-medium" weight="bold">
          <AgentLink agent={agent} />
        </Text>
        <DutyChip agent={agent} />
        <LoadLine agent={agent} />
        {incidents.length > 0 && (
          <Cards>
            {incidents.map(incident => (
              <BoardCard
                key={incident.number}
                board={board}
                item={{ incident }}
                people={people}
                onAssign={onAssign}
              />
            ))}
          </Cards>
        )}
      </DropList>
    </ColumnItem>
  );
}
