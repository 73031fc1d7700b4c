import {
  FormDialog,
  type FormFrame,
  LongText,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type ComplaintActionRequests,
  complaintActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';

/** Takes the complaint back, for good. */
export function WithdrawDialog(props: {
  frame: FormFrame;
  onSubmit(body: ComplaintActionRequests['withdraw']): void;
}) {
  const t = useText();
  const [reason, setReason] = useState('');
  const { problems, submit } = useCheckedForm({
    schema: complaintActionSchemas.withdraw,
    body: { reason },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <FormDialog
      frame={props.frame}
      destructive
      title={t('complaint.withdraw.title')}
      intro={t('complaint.withdraw.intro')}
      submitLabel={t('complaint.withdraw.submit')}
      cancelLabel={t('complaint.withdraw.keep')}
      onSubmit={submit}
    >
      <LongText
        first
        label={t('complaint.withdraw.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
