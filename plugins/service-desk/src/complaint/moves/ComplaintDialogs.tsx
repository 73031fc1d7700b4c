import { Alert } from '@backstage/ui';
import type { FormFrame } from '@firstline/frontend-kit';
import type { Complaint } from '@firstline/plugin-service-desk-common';
import { useText } from '../../translation';
import type { ComplaintMove } from '../useComplaintMove';
import { AnswerDialog } from './AnswerDialog';
import { DecideDialog } from './DecideDialog';
import { VerifyDialog } from './VerifyDialog';
import { WithdrawDialog } from './WithdrawDialog';

function Conflict(props: { complaint: Complaint; possible: boolean }) {
  const t = useText();
  const text = t('complaint.page.conflictText', {
    state: t(`complaint.state.${props.complaint.state}`),
  });
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        title={t('complaint.page.conflict')}
        description={
          props.possible ? text : `${text} ${t('complaint.page.conflictGone')}`
        }
      />
    </div>
  );
}

/** The dialog of the move somebody is about to make. */
export function ComplaintDialogs(props: {
  complaint: Complaint;
  move: ComplaintMove;
}) {
  const { complaint, move } = props;
  const { conflict } = move;
  const frame: FormFrame = {
    subject: `${complaint.number} ${complaint.title}`,
    pending: move.pending,
    error: move.error,
    notice: conflict && (
      <Conflict complaint={complaint} possible={conflict.possible} />
    ),
    blocked: conflict && !conflict.possible,
    onClose: move.close,
  };
  switch (move.open) {
    case 'verify':
      return (
        <VerifyDialog
          frame={frame}
          complaint={complaint}
          onSubmit={body => void move.submit('verify', body)}
        />
      );
    case 'decide':
      return (
        <DecideDialog
          frame={frame}
          complaint={complaint}
          onSubmit={body => void move.submit('decide', body)}
        />
      );
    case 'answer':
      return (
        <AnswerDialog
          frame={frame}
          complaint={complaint}
          onSubmit={body => void move.submit('answer', body)}
        />
      );
    case 'withdraw':
      return (
        <WithdrawDialog
          frame={frame}
          onSubmit={body => void move.submit('withdraw', body)}
        />
      );
    default:
      return null;
  }
}
