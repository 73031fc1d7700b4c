import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  LongText,
  useApiCall,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type AddTimelineEntryRequest,
  addTimelineEntrySchema,
  type Incident,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';

/** Posts the next update of a major incident, for everybody who is informed. */
export function UpdateDialog(props: {
  incident: Pick<Incident, 'number' | 'title'>;
  onPosted(): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const { number, title } = props.incident;
  const [text, setText] = useState('');
  const post = useApiCall(async (body: AddTimelineEntryRequest) => {
    await api.addTimelineEntry(number, body);
    toasts.post({
      title: t('major.update.done'),
      status: 'success',
      timeout: 4_000,
    });
    props.onPosted();
  });
  const { problems, submit } = useCheckedForm<AddTimelineEntryRequest>({
    schema: addTimelineEntrySchema,
    body: { text, visibility: 'public', update: true },
    error: post.error,
    onSubmit: body => void post.run(body),
  });
  return (
    <FormDialog
      frame={{
        subject: `${number} ${title}`,
        pending: post.pending,
        error: post.error,
        onClose: props.onClose,
      }}
      title={t('major.update.title')}
      intro={t('major.update.intro')}
      submitLabel={t('major.update.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        rows={6}
        label={t('major.update.text')}
        hint={t('major.update.hint')}
        value={text}
        problem={problems.text}
        onChange={setText}
      />
    </FormDialog>
  );
}
