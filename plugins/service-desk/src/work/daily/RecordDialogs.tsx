import {
  FormDialog,
  LongText,
  type FormFrame,
  useCheckedForm,
} from '@firstline/frontend-kit';
import { reviewDailyRecordSchema } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';

/** What somebody is about to do with a record. */
export type RecordStep = 'complete' | 'accept' | 'reopen';

/** Completes, accepts or opens again, with a remark. */
export function RecordStepDialog(props: {
  step: RecordStep;
  /** The day, in words. */
  day: string;
  frame: FormFrame;
  onSubmit(remark: string | undefined): void;
}) {
  const t = useText();
  const { step, day, frame } = props;
  const [remark, setRemark] = useState('');
  const { problems, submit } = useCheckedForm<{
    accepted: boolean;
    remark?: string;
  }>({
    schema: reviewDailyRecordSchema,
    body: { accepted: step !== 'reopen', ...(remark.trim() && { remark }) },
    error: frame.error,
    onSubmit: body => props.onSubmit(body.remark),
  });
  return (
    <FormDialog
      frame={frame}
      title={t(`work.daily.${step}.title`, { day })}
      intro={
        step === 'accept' ? undefined : t(`work.daily.${step}.intro` as const)
      }
      submitLabel={t(`work.daily.${step}.submit`)}
      onSubmit={submit}
    >
      <LongText
        first
        rows={3}
        label={t('work.daily.remark')}
        optional={step !== 'reopen'}
        value={remark}
        problem={problems.remark}
        onChange={setRemark}
      />
    </FormDialog>
  );
}
