import {
  FormDialog,
  type FormFrame,
  LongText,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type Complaint,
  type ComplaintActionRequests,
  complaintActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useDeskPerson } from '../../hooks';
import { useText } from '../../translation';
import { PeopleField } from '../PeopleField';

/** What the desk found, and who else turned out to be concerned. */
export function VerifyDialog(props: {
  frame: FormFrame;
  complaint: Complaint;
  onSubmit(body: ComplaintActionRequests['verify']): void;
}) {
  const t = useText();
  const me = useDeskPerson().data?.userRef;
  const { complaint } = props;
  const [finding, setFinding] = useState('');
  const [subjects, setSubjects] = useState<string[]>([]);
  const { problems, submit } = useCheckedForm({
    schema: complaintActionSchemas.verify,
    body: { finding, ...(subjects.length && { subjects }) },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const except = [...complaint.subjects, me, complaint.complainant];
  return (
    <FormDialog
      frame={props.frame}
      title={t('complaint.move.verify.title')}
      intro={t('complaint.move.verify.intro')}
      submitLabel={t('complaint.move.verify.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        rows={6}
        label={t('complaint.move.verify.finding')}
        hint={t('complaint.move.verify.findingHint')}
        value={finding}
        problem={problems.finding}
        onChange={setFinding}
      />
      <PeopleField
        label={t('complaint.move.verify.subjects')}
        hint={t('complaint.move.verify.subjectsHint')}
        value={subjects}
        except={except.flatMap(ref => ref ?? [])}
        problem={problems.subjects}
        onChange={setSubjects}
      />
    </FormDialog>
  );
}
