import { Select, TextField } from '@backstage/ui';
import { LongText, showing } from '@firstline/frontend-kit';
import {
  type ClosureCode,
  type IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { useMoveForm } from './useMoveForm';

/** Takes it up again. */
export function ResumeDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['resume']): void;
}) {
  const t = useText();
  const [note, setNote] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'resume',
    body: note ? { note } : {},
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.resume.title')}
      submitLabel={t('incident.move.resume.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        optional
        label={t('incident.move.resume.note')}
        value={note}
        problem={problems.note}
        onChange={setNote}
      />
    </MoveDialog>
  );
}

// "confirmed" is the requester's own word and "withdrawn" a cancellation's.
const closeCodes = [
  'by-desk',
  'no-answer',
] as const satisfies readonly ClosureCode[];

/** Closes without the requester's own confirmation. */
export function CloseDialog(props: {
  frame: MoveFrame;
  onSubmit(body: IncidentActionRequests['close']): void;
}) {
  const t = useText();
  const [code, setCode] = useState<ClosureCode>('by-desk');
  const [note, setNote] = useState('');
  const { problems, submit } = useMoveForm({
    action: 'close',
    body: { code, ...(note && { note }) },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.close.title')}
      submitLabel={t('incident.move.close.submit')}
      onSubmit={submit}
    >
      <Select
        label={t('incident.move.close.code')}
        size="medium"
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        options={closeCodes.map(id => ({
          id,
          label: t(`common.closureCode.${id}`),
        }))}
        value={code}
        onChange={key => setCode(key as ClosureCode)}
        {...showing(problems.code)}
      />
      <LongText
        optional
        label={t('incident.move.close.note')}
        value={note}
        problem={problems.note}
        onChange={setNote}
      />
    </MoveDialog>
  );
}

/** Tells everybody signed in: a title and a note for the public. */
export function AnnounceDialog(props: {
  frame: MoveFrame;
  /** What was announced before, to be changed. */
  before?: { title: string; note: string };
  onSubmit(body: IncidentActionRequests['announce']): void;
}) {
  const t = useText();
  const [title, setTitle] = useState(props.before?.title ?? '');
  const [note, setNote] = useState(props.before?.note ?? '');
  const { problems, submit } = useMoveForm({
    action: 'announce',
    body: { title, note },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <MoveDialog
      frame={props.frame}
      title={
        props.before
          ? t('incident.move.announce.again')
          : t('incident.move.announce.title')
      }
      intro={t('incident.move.announce.intro')}
      submitLabel={t('incident.move.announce.submit')}
      onSubmit={submit}
    >
      <TextField
        label={t('incident.move.announce.headline')}
        size="medium"
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={title}
        onChange={setTitle}
        {...showing(problems.title)}
      />
      <LongText
        label={t('incident.move.announce.note')}
        hint={t('incident.move.announce.noteHint')}
        value={note}
        problem={problems.note}
        onChange={setNote}
      />
    </MoveDialog>
  );
}
