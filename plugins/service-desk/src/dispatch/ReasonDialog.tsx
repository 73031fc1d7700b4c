import { FormDialog, LongText, useKitText } from '@firstline/frontend-kit';
import { useState } from 'react';
import { useText } from '../translation';

/** Asks why, when a move needs a reason. */
export function ReasonDialog(props: {
  number: string;
  name: string;
  pending: boolean;
  onSubmit(reason: string): void;
  onClose(): void;
}) {
  const t = useText();
  const kit = useKitText();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const missing = tried && !reason.trim();
  return (
    <FormDialog
      frame={{
        subject: props.number,
        pending: props.pending,
        onClose: props.onClose,
      }}
      title={t('dispatch.reason.title', { name: props.name })}
      submitLabel={t('dispatch.reason.submit')}
      onSubmit={() => {
        setTried(true);
        if (reason.trim()) props.onSubmit(reason.trim());
      }}
    >
      <LongText
        first
        label={t('dispatch.reason.label')}
        value={reason}
        problem={missing ? kit('problem.required') : undefined}
        onChange={setReason}
      />
    </FormDialog>
  );
}
