import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import {
  FormDialog,
  LongText,
  type Problems,
  problemsOf,
  useApiCall,
  useKitText,
} from '@firstline/frontend-kit';
import {
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
  const kit = useKitText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const { number, title } = props.incident;
  const [text, setText] = useState('');
  const [problems, setProblems] = useState<Problems>({});
  const post = useApiCall(async () => {
    const body = { text, visibility: 'public' as const, update: true };
    const found = problemsOf(addTimelineEntrySchema, body, kit) ?? {};
    setProblems(found);
    if (Object.keys(found).length > 0) return;
    await api.addTimelineEntry(number, body);
    toasts.post({
      title: t('major.update.done'),
      status: 'success',
      timeout: 4_000,
    });
    props.onPosted();
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
      onSubmit={() => void post.run()}
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
