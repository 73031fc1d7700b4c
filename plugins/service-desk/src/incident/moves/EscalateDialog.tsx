import { LongText, TeamPicker } from '@firstline/frontend-kit';
import type { IncidentActionRequests } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** To the next tier: by the rules, or to a team of one's choice. */
export function EscalateDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['escalate']): void;
}) {
  const t = useText();
  const [team, setTeam] = useState<string>();
  const [reason, setReason] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'escalate',
    body: { kind: 'functional', team, reason },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.escalate.title')}
      intro={t('incident.move.escalate.intro')}
      submitLabel={t('incident.move.escalate.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        label={t('incident.move.escalate.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
      <TeamPicker
        label={t('incident.move.escalate.team')}
        placeholder={t('incident.move.escalate.teamPlaceholder')}
        value={team}
        optional
        problem={problems.team}
        onChange={setTeam}
      />
    </MoveDialog>
  );
}

/** Tells the managers, without moving the incident. */
export function TellManagersDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['escalate']): void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'escalate',
    body: { kind: 'hierarchical', reason },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.tell.title')}
      intro={t('incident.move.tell.intro')}
      submitLabel={t('incident.move.tell.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        label={t('incident.move.tell.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </MoveDialog>
  );
}
