import { Text } from '@backstage/ui';
import type {
  Agent,
  DispatchBoard,
} from '@firstline/plugin-service-desk-common';
import { useId, useRef } from 'react';
import { useText } from '../translation';
import { BoardCard } from './BoardCard';
import { Cards, DropList } from './boardStyles';
import { useIncidentDrop } from './incidentDrag';

/** What the team has and nobody has taken, most pressing first. */
export function QueueColumn(props: {
  board: DispatchBoard;
  people: Agent[];
  onAssign(number: string, to: string | undefined): void;
}) {
  const t = useText();
  const id = useId();
  const ref = useRef<HTMLElement>(null);
  const { board, people, onAssign } = props;
  const { unassigned, unassignedTotal } = board;
  const { dropProps, isDropTarget } = useIncidentDrop({
    ref,
    onIncident: number => onAssign(number, undefined),
  });
  return (
    <DropList
      {...dropProps}
      ref={ref}
      tabIndex={-1}
      aria-labelledby={id}
      data-target={isDropTarget || undefined}
    >
      <Text as="h2" variant="body-large" weight="bold" id={id}>
        {t('dispatch.unassigned')}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {unassigned.length < unassignedTotal
          ? t('dispatch.shown', {
              shown: unassigned.length,
              total: unassignedTotal,
            })
          : t('dispatch.unassignedCount', { count: unassignedTotal })}
      </Text>
      {unassigned.length === 0 ? (
        <Text as="p" color="secondary">
          {t('dispatch.nothingUnassigned')}
        </Text>
      ) : (
        <Cards>
          {unassigned.map(item => (
            <BoardCard
              key={item.incident.number}
              board={board}
              item={item}
              people={people}
              onAssign={onAssign}
            />
          ))}
        </Cards>
      )}
    </DropList>
  );
}
