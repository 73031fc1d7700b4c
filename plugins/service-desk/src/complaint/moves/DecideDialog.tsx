import {
  Choice,
  FormDialog,
  type FormFrame,
  LongText,
  useCheckedForm,
  useKitText,
} from '@firstline/frontend-kit';
import {
  type Complaint,
  type ComplaintActionRequests,
  complaintActionSchemas,
  type ComplaintOutcome,
  complaintOutcomes,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { useText } from '../../translation';
import { MeasureFields } from './MeasureFields';
import { type MeasureDraft, measureProblems, orderOf } from './measureDraft';

/** What is found of the complaint, why, and what has to be done. */
export function DecideDialog(props: {
  frame: FormFrame;
  complaint: Complaint;
  onSubmit(body: ComplaintActionRequests['decide']): void;
}) {
  const t = useText();
  const kit = useKitText();
  const { complaint } = props;
  const [outcome, setOutcome] = useState<ComplaintOutcome>();
  const [decision, setDecision] = useState('');
  const [measures, setMeasures] = useState<MeasureDraft[]>([]);
  const now = DateTime.now();
  const wrong = measures.flatMap((measure, i) =>
    Object.entries(measureProblems(measure, now)).map(([name, problem]) => [
      `measures[${i}].${name}`,
      problem === 'past'
        ? t('complaint.move.decide.past')
        : kit('problem.required'),
    ]),
  );
  const { problems, submit } = useCheckedForm({
    schema: complaintActionSchemas.decide,
    body: {
      outcome: outcome as ComplaintOutcome,
      decision,
      ...(measures.length && { measures: measures.map(orderOf) }),
    },
    own: Object.fromEntries(wrong),
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });

  return (
    <FormDialog
      frame={props.frame}
      width={680}
      title={t('complaint.move.decide.title')}
      intro={
        complaint.round === 2
          ? t('complaint.move.decide.introAgain')
          : t('complaint.move.decide.intro')
      }
      submitLabel={t('complaint.move.decide.submit')}
      onSubmit={submit}
    >
      <Choice
        first
        label={t('complaint.move.decide.outcome')}
        value={outcome}
        options={complaintOutcomes.map(id => ({
          id,
          label: t(`complaint.outcome.${id}`),
        }))}
        problem={problems.outcome}
        onChange={setOutcome}
      />
      <LongText
        rows={5}
        label={t('complaint.move.decide.decision')}
        value={decision}
        problem={problems.decision}
        onChange={setDecision}
      />
      <MeasureFields
        value={measures}
        except={complaint.subjects}
        problems={problems}
        onChange={setMeasures}
      />
    </FormDialog>
  );
}
