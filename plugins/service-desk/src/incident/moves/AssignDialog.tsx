import { Button, Flex } from '@backstage/ui';
import {
  LongText,
  MemberPicker,
  TeamPicker,
  useKitText,
} from '@firstline/frontend-kit';
import type { IncidentActionRequests } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useDeskPerson } from '../../hooks/useDeskPerson';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** Gives one or several incidents to a team, or to a person on it. */
export function AssignDialog(props: {
  frame: MoveFrame;
  /** Team that has it now. */
  team?: string;
  /** True for several at once: for some of them it may not be the proposed team, so a reason is needed. */
  several?: boolean;
  onSubmit(body: IncidentActionRequests['assign']): void;
}) {
  const t = useText();
  const kit = useKitText();
  const me = useDeskPerson().data;
  const [team, setTeam] = useState(props.team);
  const [assignee, setAssignee] = useState<string>();
  const [reason, setReason] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'assign',
    body: { team, assignee, ...(reason && { reason }) },
    own:
      props.several && !reason.trim()
        ? { reason: kit('problem.required') }
        : {},
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const isMine = team !== undefined && me?.teams.includes(team);

  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.assign.title')}
      submitLabel={t('incident.move.assign.submit')}
      onSubmit={submit}
    >
      <TeamPicker
        label={t('incident.move.assign.team')}
        placeholder={t('incident.move.assign.teamPlaceholder')}
        value={team}
        first
        problem={problems.team}
        onChange={next => {
          setTeam(next);
          setAssignee(undefined);
        }}
      />
      {team && (
        <Flex direction="column" gap="2" align="start">
          <div style={{ width: '100%' }}>
            <MemberPicker
              team={team}
              label={t('incident.move.assign.person')}
              placeholder={t('incident.move.assign.personPlaceholder')}
              hint={t('incident.move.assign.personHint')}
              value={assignee}
              optional
              problem={problems.assignee}
              onChange={setAssignee}
            />
          </div>
          {me && isMine && assignee !== me.userRef && (
            <Button
              variant="tertiary"
              size="small"
              onPress={() => setAssignee(me.userRef)}
            >
              {t('incident.move.assign.toMe')}
            </Button>
          )}
        </Flex>
      )}
      <LongText
        label={t('incident.move.assign.reason')}
        hint={t('incident.move.assign.reasonHint')}
        optional={!props.several}
        rows={2}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </MoveDialog>
  );
}
