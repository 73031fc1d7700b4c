import { LongText } from '@firstline/frontend-kit';
import type { IncidentActionRequests } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

type ReasonAction = 'return' | 'reopen' | 'cancel';

/** The moves that ask for a reason and nothing else. */
export function ReasonDialog<A extends ReasonAction>(props: {
  action: A;
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests[A]): void;
}) {
  const t = useText();
  const { action } = props;
  const [reason, setReason] = useState('');
  const { problems, submit } = useMoveForm<ReasonAction>({
    action,
    body: { reason },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t(`incident.move.${action}.title`)}
      intro={t(`incident.move.${action}.intro`)}
      submitLabel={t(`incident.move.${action}.submit`)}
      cancelLabel={
        action === 'cancel' ? t('incident.move.cancel.keep') : undefined
      }
      destructive={action === 'cancel'}
      onSubmit={submit}
    >
      <LongText
        first
        label={t(`incident.move.${action}.reason`)}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </MoveDialog>
  );
}
