import { useApi } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  LongText,
  useApiCall,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type WorkEntry,
  withdrawWorkSchema,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { workApiRef } from '../api';
import { useText } from '../translation';

/** Takes an entry back, with a reason that stays beside it. */
export function WithdrawDialog(props: {
  entry: WorkEntry;
  subject: string;
  onWithdrawn(): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const [reason, setReason] = useState('');
  const withdraw = useApiCall((body: { reason: string }) =>
    api.withdrawWork(props.entry.id, body),
  );
  const { problems, submit } = useCheckedForm<{ reason: string }>({
    schema: withdrawWorkSchema,
    body: { reason },
    error: withdraw.error,
    onSubmit: async body => {
      if (await withdraw.run(body)) props.onWithdrawn();
    },
  });
  return (
    <FormDialog
      frame={{
        subject: props.subject,
        pending: withdraw.pending,
        error: withdraw.error,
        onClose: props.onClose,
      }}
      title={t('work.withdraw.title')}
      intro={t('work.withdraw.intro')}
      submitLabel={t('work.withdraw.action')}
      destructive
      onSubmit={submit}
    >
      <LongText
        first
        rows={2}
        label={t('work.withdraw.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
