import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { FormDialog, LongText, useApiCall } from '@firstline/frontend-kit';
import type { OrderedMeasure } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { complaintApiRef } from '../../api';
import { useText } from '../../translation';

/** Says that a measure is done, and what was done. */
export function CompleteDialog(props: {
  /** Number of the complaint it was ordered with. */
  number: string;
  measure: OrderedMeasure;
  onDone(): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(complaintApiRef);
  const toasts = useApi(toastApiRef);
  const { number, measure } = props;
  const [note, setNote] = useState('');
  const complete = useApiCall(async () => {
    await api.completeMeasure(number, measure.id, {
      ...(note.trim() && { note: note.trim() }),
    });
    toasts.post({
      title: t('complaint.done.measure'),
      status: 'success',
      timeout: 4_000,
    });
    props.onDone();
  });
  return (
    <FormDialog
      frame={{
        subject: measure.text,
        pending: complete.pending,
        error: complete.error,
        onClose: props.onClose,
      }}
      title={t('complaint.measure.complete')}
      submitLabel={t('complaint.measure.submit')}
      onSubmit={() => void complete.run()}
    >
      <LongText
        first
        optional
        label={t('complaint.measure.note')}
        value={note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
