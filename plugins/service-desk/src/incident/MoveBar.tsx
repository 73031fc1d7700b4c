import {
  Button,
  ButtonIcon,
  Flex,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import type {
  Incident,
  IncidentMove,
} from '@firstline/plugin-service-desk-common';
import { RiMoreLine, RiReplyLine } from '@remixicon/react';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { useText } from '../translation';
import { orderMoves } from './orderMoves';

/** The next sensible move as the main button, likely others beside it, the rest in a menu. */
export function MoveBar(props: {
  incident: Incident;
  pending: boolean;
  onMove(move: IncidentMove): void;
  /** Puts the cursor into the reply box. */
  onAnswer(): void;
  /** What else can be done that is not a move, at the end of the menu. */
  extra?: { id: string; label: string; onPress(): void }[];
}) {
  const t = useText();
  const { incident, pending, onMove, extra = [] } = props;
  const me = useDeskPerson().data?.userRef;
  const { main, beside, more } = orderMoves(incident, me);
  const asked =
    incident.state === 'pending' &&
    incident.waitingFor === 'requester' &&
    incident.requester !== undefined &&
    incident.requester === me;
  const rest = more.length + extra.length;
  if (!main && beside.length + rest === 0 && !asked) return null;
  return (
    <Flex
      role="group"
      aria-label={t('incident.moves')}
      gap="2"
      align="center"
      style={{ flexWrap: 'wrap' }}
    >
      {asked && (
        <Button
          variant="primary"
          iconStart={<RiReplyLine />}
          onPress={props.onAnswer}
        >
          {t('incident.answerNow')}
        </Button>
      )}
      {main && (
        <Button
          variant={asked ? 'secondary' : 'primary'}
          isPending={pending}
          onPress={() => onMove(main)}
        >
          {t(`common.action.${main}`)}
        </Button>
      )}
      {beside.map(move => (
        <Button
          key={move}
          variant="secondary"
          isDisabled={pending}
          onPress={() => onMove(move)}
        >
          {t(`common.action.${move}`)}
        </Button>
      ))}
      {rest > 0 && (
        <MenuTrigger>
          <ButtonIcon
            variant="secondary"
            icon={<RiMoreLine />}
            aria-label={t('incident.moreMoves')}
          />
          <Menu
            onAction={key => {
              const other = extra.find(({ id }) => id === key);
              if (other) other.onPress();
              else onMove(key as IncidentMove);
            }}
          >
            {more.map(move => (
              <MenuItem key={move} id={move}>
                {t(`common.action.${move}`)}
              </MenuItem>
            ))}
            {extra.map(({ id, label }) => (
              <MenuItem key={id} id={id}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        </MenuTrigger>
      )}
    </Flex>
  );
}
