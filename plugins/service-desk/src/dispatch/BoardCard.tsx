import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Link, VisuallyHidden } from '@backstage/ui';
import { Chip } from '@firstline/frontend-kit';
import type {
  Agent,
  BoardIncident,
  DispatchBoard,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiDraggable } from '@remixicon/react';
import { useRef } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { DueCountdown, MajorChip, PriorityChip } from '../components';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { AssignMenu } from './AssignMenu';
import { Card, Line } from './boardStyles';
import { useIncidentDrag } from './incidentDrag';
import { nameOf } from './nameOf';
import { ProposalText } from './ProposalText';

const Handle = styled(PlainButton)({
  display: 'grid',
  placeItems: 'center',
  flex: 'none',
  width: 24,
  height: 24,
  padding: 0,
  border: 'none',
  borderRadius: 4,
  color: 'var(--bui-fg-secondary)',
  background: 'transparent',
  cursor: 'grab',
  '&[data-hovered]': { background: 'var(--bui-bg-neutral-3)' },
  '&[data-focus-visible]': { outline: '2px solid var(--bui-ring)' },
});

// The handle stays at the corner where the chips take two lines.
const Head = styled('div')({
  display: 'flex',
  alignItems: 'flex-start',
  justifyContent: 'space-between',
  gap: 8,
});

/** One incident on the board: dragged, or given to somebody by its menu. */
export function BoardCard(props: {
  board: Pick<DispatchBoard, 'team' | 'mode'>;
  item: BoardIncident;
  people: Agent[];
  onAssign(number: string, to: string | undefined): void;
}) {
  const t = useText();
  const { item, people, onAssign } = props;
  const { team, mode } = props.board;
  const { incident, proposal } = item;
  const { number, title, assignee } = incident;
  const mayAssign = incident.allowedActions.includes('assign');
  const proposed = people.find(
    agent => proposal?.team === team && agent.userRef === proposal.assignee,
  );
  const route = useRouteRef(incidentRouteRef);
  const handle = useRef<HTMLButtonElement>(null);
  const { dragProps, dragButtonProps, isDragging } = useIncidentDrag({
    number,
    disabled: !mayAssign,
  });
  return (
    <Card
      {...(mayAssign ? dragProps : {})}
      data-priority={incident.priority}
      data-dragging={isDragging || undefined}
      aria-label={t('dispatch.card', { number, title })}
    >
      <Head>
        <Line>
          <PriorityChip priority={incident.priority} />
          <small>{number}</small>
          {incident.major && <MajorChip />}
        </Line>
        {mayAssign && (
          <Handle
            {...dragButtonProps}
            ref={handle}
            aria-label={t('dispatch.moveOne', { number })}
          >
            <RiDraggable size={16} aria-hidden />
          </Handle>
        )}
      </Head>
      <Link href={route?.({ number }) ?? ''} standalone>
        <bdi>{title}</bdi>
      </Link>
      <Line>
        <DueCountdown incident={incident} />
        {incident.state === 'pending' && (
          <Chip>{t('common.state.pending')}</Chip>
        )}
      </Line>
      {incident.configurationItems.length > 0 && (
        <Line>
          {incident.configurationItems.slice(0, 2).map(ci => (
            <small key={ci.ref} title={ci.ref}>
              {ci.title}
            </small>
          ))}
        </Line>
      )}
      {proposal && (
        <ProposalText team={team} number={number} proposal={proposal} />
      )}
      {mayAssign && (
        <Line>
          {proposed && (
            <Button
              size="small"
              variant="secondary"
              onPress={() => onAssign(number, proposed.userRef)}
            >
              {t('dispatch.follow')}
              <VisuallyHidden>
                {' '}
                {t('dispatch.followOne', { number, name: nameOf(proposed) })}
              </VisuallyHidden>
            </Button>
          )}
          <AssignMenu
            number={number}
            assignee={assignee}
            people={people}
            mode={mode}
            onAssign={to => onAssign(number, to)}
          />
        </Line>
      )}
    </Card>
  );
}
