import type {
  Incident,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { Button, Checkbox, Link, VisuallyHidden } from '@backstage/ui';
import {
  Chip,
  EntityName,
  Person,
  RelativeTime,
} from '@firstline/frontend-kit';
import { RiArrowUpLine, RiCheckLine, RiUserAddLine } from '@remixicon/react';
import { memo, useEffect, useRef, type MouseEvent } from 'react';
import {
  AnnouncedChip,
  MajorChip,
  PriorityChip,
  StateChip,
  TierChip,
} from '../components';
import { useText } from '../translation';
import { DueCell } from './DueCell';
import { Action, Actions, Cis, Row, Title, Who } from './deskStyles';
import type { DeskMove } from './DeskMoves';

const moveIcons = {
  accept: <RiCheckLine size={16} aria-hidden />,
  assign: <RiUserAddLine size={16} aria-hidden />,
  escalate: <RiArrowUpLine size={16} aria-hidden />,
};

interface DeskRowProps {
  incident: VisibleIncident;
  href: string;
  current: boolean;
  /** True when the row should take the focus, not only the mark. */
  focus: boolean;
  selected: boolean;
  gone: boolean;
  onCurrent(number: string): void;
  onToggle(number: string, range: boolean): void;
  onMove(move: DeskMove, incident: VisibleIncident): void;
}

function Holder({ incident }: { incident: Incident }) {
  const t = useText();
  const { assignee, assignedTeam } = incident;
  return (
    <Who>
      {assignee ? (
        <Person userRef={assignee} link={false} />
      ) : (
        <em>{t('desk.nobody')}</em>
      )}
      <small>
        {assignedTeam && <EntityName entityRef={assignedTeam} link={false} />}
        <TierChip tier={incident.tier} />
      </small>
    </Who>
  );
}

function IncidentRow(props: DeskRowProps) {
  const t = useText();
  const { incident, current, gone, selected } = props;
  const { number } = incident;
  const row = useRef<HTMLTableRowElement>(null);
  const full = incident.view === 'announced' ? undefined : incident;
  useEffect(() => {
    if (!current || !props.focus) return;
    // A press inside the row has brought the focus already. To take it away, or to scroll
    // between pointer down and pointer up, would lose the press.
    if (row.current?.contains(document.activeElement)) return;
    row.current?.focus({ preventScroll: true });
    row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [current, props.focus]);

  const tick = (event: MouseEvent) => {
    if (event.shiftKey) {
      event.preventDefault();
      props.onToggle(number, true);
    }
  };
  const can = (move: DeskMove) =>
    move === 'escalate'
      ? incident.allowedEscalations.includes('functional')
      : incident.allowedActions.includes(move);

  return (
    <Row
      ref={row}
      tabIndex={current ? 0 : -1}
      aria-current={current ? 'true' : undefined}
      data-priority={full?.priority}
      data-gone={gone || undefined}
      onFocus={() => props.onCurrent(number)}
    >
      <td onClickCapture={tick}>
        <Checkbox
          aria-label={t('desk.selectRow', { number })}
          isSelected={selected}
          onChange={() => props.onToggle(number, false)}
        />
      </td>
      <td>{full && <PriorityChip priority={full.priority} />}</td>
      <td>
        <Title>
          <span>{number}</span>
          <Link href={props.href} standalone>
            <bdi>{incident.title}</bdi>
          </Link>
        </Title>
        <Cis>
          {incident.configurationItems.map(ci => (
            <span key={ci.ref} title={ci.ref}>
              {ci.title}
            </span>
          ))}
          {incident.major && <MajorChip />}
          {incident.announcement && <AnnouncedChip />}
          {gone && <Chip>{t('desk.gone')}</Chip>}
        </Cis>
      </td>
      <td>
        <StateChip state={incident.state} />
      </td>
      <td>{full && <Holder incident={full} />}</td>
      <td>
        <RelativeTime at={incident.createdAt} />
      </td>
      <td>{full && <DueCell incident={full} />}</td>
      <td>
        <Actions>
          {(['accept', 'assign', 'escalate'] as const)
            .filter(can)
            .map((move, index) => (
              <Action
                key={move}
                data-first={index === 0 || undefined}
                title={index === 0 ? undefined : t(`desk.action.${move}`)}
              >
                <Button
                  size="small"
                  variant={index === 0 ? 'secondary' : 'tertiary'}
                  onPress={() => props.onMove(move, incident)}
                >
                  {moveIcons[move]}
                  <span data-name>{t(`desk.action.${move}`)}</span>
                  <VisuallyHidden> {number}</VisuallyHidden>
                </Button>
              </Action>
            ))}
        </Actions>
      </td>
    </Row>
  );
}

/** One incident on the desk. */
export const DeskRow = memo(IncidentRow);
