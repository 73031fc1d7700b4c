import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import { Section, useLanguage, useLoad } from '@firstline/frontend-kit';
import type { Agent, DutyShift } from '@firstline/plugin-service-desk-common';
import { RiAddLine } from '@remixicon/react';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { shiftsOfTeam } from './roster';
import { ShiftDialog } from './ShiftDialog';
import { TeamRoster } from './TeamRoster';
import { stretchText } from './timeText';
import { UndoLine } from './UndoLine';
import { useTeamTitles } from './useTeamTitles';
import { useUndo } from './useUndo';

/** When somebody is on call, among the others of their teams. */
export function RosterSection(props: {
  agent: Agent;
  name: string;
  /** As they are on the screen, saved or not. */
  shifts: DutyShift[];
  readOnly: boolean;
  onChange(shifts: DutyShift[]): void;
}) {
  const t = useText();
  const language = useLanguage();
  const api = useApi(serviceDeskApiRef);
  const { agent, shifts, onChange } = props;
  const [open, setOpen] = useState(false);
  const { removed, remember, undo } = useUndo<DutyShift>(shift =>
    onChange([...shifts, shift]),
  );
  const teams = agent.teams.join();
  const others = useLoad(
    async signal => {
      const lists = await Promise.all(
        agent.teams.map(team => api.listAgents({ team }, { signal })),
      );
      const people = new Map(
        lists.flatMap(({ items }) => items).map(one => [one.userRef, one]),
      );
      people.delete(agent.userRef);
      return [...people.values()];
    },
    [api, teams, agent.userRef],
  );
  const titles = useTeamTitles(agent.teams);
  const people = [
    { userRef: agent.userRef, profile: { ...agent.profile, shifts } },
    ...(others.data ?? []),
  ];
  const same = (a: DutyShift, b: DutyShift) =>
    a.team === b.team && a.from === b.from && a.to === b.to;

  return (
    <Section title={t('agents.roster.title')}>
      {agent.teams.length === 0 && (
        <Text as="p" color="secondary">
          {t('agents.roster.noTeam')}
        </Text>
      )}
      {agent.teams.map(team => (
        <TeamRoster
          key={team}
          team={team}
          shifts={shiftsOfTeam(team, people)}
          userRef={agent.userRef}
          readOnly={props.readOnly}
          onRemove={shift => {
            onChange(shifts.filter(other => !same(other, shift)));
            remember({ team, from: shift.from, to: shift.to });
          }}
        />
      ))}
      {others.error && (
        <Text as="p" variant="body-small" color="secondary">
          {t('agents.roster.partial')}
        </Text>
      )}
      <UndoLine
        text={
          removed &&
          t('agents.roster.removed', {
            dates: stretchText(removed.from, removed.to, language),
          })
        }
        onUndo={undo}
      />
      {!props.readOnly && agent.teams.length > 0 && (
        <Button
          size="small"
          variant="secondary"
          iconStart={<RiAddLine />}
          style={{ alignSelf: 'flex-start' }}
          onPress={() => setOpen(true)}
        >
          {t('agents.roster.add')}
        </Button>
      )}
      {open && (
        <ShiftDialog
          subject={props.name}
          teams={titles}
          shifts={shifts}
          onClose={() => setOpen(false)}
          onSubmit={shift => {
            onChange([...shifts, shift]);
            setOpen(false);
          }}
        />
      )}
    </Section>
  );
}
