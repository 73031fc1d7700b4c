import { Text } from '@backstage/ui';
import {
  Choice,
  FormDialog,
  type FormFrame,
  LongText,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type AnswerMethod,
  answerMethods,
  type Complaint,
  type ComplaintActionRequests,
  complaintActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { MarkdownText } from '../../components';
import { Quote } from '../../requests/Quote';
import { useText } from '../../translation';
import { OutcomeChip } from '../ComplaintChips';

/** What the complainant is told, and how. */
export function AnswerDialog(props: {
  frame: FormFrame;
  complaint: Complaint;
  onSubmit(body: ComplaintActionRequests['answer']): void;
}) {
  const t = useText();
  const { complainant, decisions = [] } = props.complaint;
  const decision = decisions.at(-1);
  const [text, setText] = useState('');
  // Whoever has no account cannot read it in the portal.
  const [method, setMethod] = useState<AnswerMethod>(
    complainant ? 'portal' : 'call',
  );
  const { problems, submit } = useCheckedForm({
    schema: complaintActionSchemas.answer,
    body: { text, method },
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  return (
    <FormDialog
      frame={props.frame}
      title={t('complaint.move.answer.title')}
      intro={t('complaint.move.answer.intro')}
      submitLabel={t('complaint.move.answer.submit')}
      onSubmit={submit}
    >
      {decision && (
        <div>
          <Text as="p" variant="body-small" color="secondary">
            {t('complaint.move.answer.decision')}{' '}
            <OutcomeChip outcome={decision.outcome} />
          </Text>
          <Quote>
            <MarkdownText text={decision.text} />
          </Quote>
        </div>
      )}
      <LongText
        first
        rows={6}
        label={t('complaint.move.answer.text')}
        value={text}
        problem={problems.text}
        onChange={setText}
      />
      <Choice
        horizontal
        label={t('complaint.move.answer.method')}
        value={method}
        options={answerMethods
          .filter(id => complainant !== undefined || id !== 'portal')
          .map(id => ({ id, label: t(`complaint.method.${id}`) }))}
        problem={problems.method}
        onChange={setMethod}
      />
    </FormDialog>
  );
}
