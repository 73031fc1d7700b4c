import {
  Button,
  Menu,
  MenuItem,
  MenuTrigger,
  VisuallyHidden,
} from '@backstage/ui';
import type {
  Agent,
  AssignmentMode,
} from '@firstline/plugin-service-desk-common';
import { RiUserSharedLine } from '@remixicon/react';
import { loadText } from '../agents/LoadLine';
import { useText } from '../translation';
import { BY_RULES } from './boardMoves';
import { nameOf } from './nameOf';

const QUEUE = 'queue';

/** Gives an incident to somebody of the team without a pointer: a menu of its people. */
export function AssignMenu(props: {
  number: string;
  /** Who has it now; undefined: nobody. */
  assignee: string | undefined;
  people: Agent[];
  mode: AssignmentMode;
  onAssign(to: string | undefined): void;
}) {
  const t = useText();
  const { number, assignee, people, mode, onAssign } = props;
  return (
    <MenuTrigger>
      <Button size="small" variant="tertiary" iconStart={<RiUserSharedLine />}>
        {t('dispatch.assignTo')}
        <VisuallyHidden> {number}</VisuallyHidden>
      </Button>
      <Menu
        aria-label={t('dispatch.assignOne', { number })}
        onAction={key => onAssign(key === QUEUE ? undefined : String(key))}
      >
        {[
          ...people
            .filter(agent => agent.userRef !== assignee)
            .map(agent => {
              const text = t('dispatch.menuPerson', {
                name: nameOf(agent),
                duty: t(`agents.duty.${agent.duty}`),
                load: loadText(t, agent),
              });
              return (
                <MenuItem
                  key={agent.userRef}
                  id={agent.userRef}
                  textValue={text}
                >
                  {text}
                </MenuItem>
              );
            }),
          ...(assignee
            ? [
                ...(mode === 'assign'
                  ? [
                      <MenuItem key={BY_RULES} id={BY_RULES}>
                        {t('dispatch.byRules')}
                      </MenuItem>,
                    ]
                  : []),
                <MenuItem key={QUEUE} id={QUEUE}>
                  {t('dispatch.backToQueue')}
                </MenuItem>,
              ]
            : []),
        ]}
      </Menu>
    </MenuTrigger>
  );
}
