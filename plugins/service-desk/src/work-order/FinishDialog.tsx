import { useApi } from '@backstage/frontend-plugin-api';
import { Checkbox, TextField } from '@backstage/ui';
import {
  FormDialog,
  LongText,
  Pair,
  showing,
  useApiCall,
  useCheckedForm,
  useKitText,
} from '@firstline/frontend-kit';
import {
  type WorkOrder,
  type WorkOrderStepBodies,
  workLimits,
  workOrderStepSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { workOrderApiRef } from '../api';
import { TimeField } from '../components/TimeField';
import { fromLocalInput } from '../report/localTime';
import { useText } from '../translation';
import { PartsField, partsOf, type PartDraft } from './PartsField';
import type { StepDialogProps } from './WorkOrderDialogs';

/** How long it took, at most a day: no more can be logged of one. */
function secondsOf({ startedAt = '', finishedAt = '' }: WorkOrder): number {
  const ms = Date.parse(finishedAt) - Date.parse(startedAt);
  return Math.min(Math.round(ms / 1_000), workLimits.secondsOfDay);
}

/** What was done with which parts, what is left open, and who signed it. */
export function FinishDialog(props: StepDialogProps) {
  const t = useText();
  const kit = useKitText();
  const api = useApi(workOrderApiRef);
  const { order, onDone } = props;
  const [work, setWork] = useState('');
  const [parts, setParts] = useState<PartDraft[]>([]);
  const [openIssues, setOpenIssues] = useState('');
  const [signedBy, setSignedBy] = useState(
    order.form === 'on-site' ? order.consent?.by ?? '' : '',
  );
  const [leftInOrder, setLeftInOrder] = useState(false);
  const [at, setAt] = useState('');
  const [logs, setLogs] = useState(true);
  const isVisit = order.form === 'on-site';
  const finish = useApiCall((body: WorkOrderStepBodies['finish']) =>
    api.stepWorkOrder(order.number, 'finish', body, {
      ifMatch: order.version,
    }),
  );
  const { problems, submit } = useCheckedForm<WorkOrderStepBodies['finish']>({
    schema: workOrderStepSchemas.finish,
    body: {
      work,
      parts: partsOf(parts),
      ...(openIssues.trim() && { openIssues }),
      ...(signedBy.trim() && {
        signOff: { signedBy, leftInOrder: isVisit ? leftInOrder : true },
      }),
      at: fromLocalInput(at),
    },
    own:
      isVisit && !signedBy.trim() ? { signOff: kit('problem.required') } : {},
    error: finish.error,
    onSubmit: async body => {
      const next = await finish.run(body);
      if (!next) return;
      const seconds = secondsOf(next);
      if (props.onWorked && logs && seconds > 0) {
        const activity = isVisit ? 'on-site-visit' : 'remote-support';
        props.onWorked(seconds, activity);
      }
      onDone(next);
    },
  });
  return (
    <FormDialog
      frame={{
        subject: `${order.number} ${t(`workOrder.form.${order.form}`)}`,
        pending: finish.pending,
        error: finish.error,
        onClose: props.onClose,
      }}
      width={620}
      title={t(`workOrder.finish.title.${order.form}`)}
      intro={t('workOrder.finish.intro')}
      submitLabel={t('workOrder.finish.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        rows={4}
        label={t('workOrder.finish.work')}
        hint={t('workOrder.finish.workHint')}
        value={work}
        problem={problems.work}
        onChange={setWork}
      />
      <PartsField value={parts} problems={problems} onChange={setParts} />
      <LongText
        optional
        rows={2}
        label={t('workOrder.finish.openIssues')}
        value={openIssues}
        problem={problems.openIssues}
        onChange={setOpenIssues}
      />
      <TextField
        label={t('workOrder.finish.signedBy')}
        description={t('workOrder.finish.signedByHint')}
        secondaryLabel={isVisit ? undefined : t('common.optional')}
        value={signedBy}
        onChange={setSignedBy}
        {...showing(problems['signOff.signedBy'] ?? problems.signOff)}
      />
      {isVisit && (
        <Checkbox isSelected={leftInOrder} onChange={setLeftInOrder}>
          {t('workOrder.finish.leftInOrder')}
        </Checkbox>
      )}
      <Pair>
        <TimeField
          label={t(`workOrder.finish.at.${order.form}`)}
          hint={t('workOrder.start.atHint')}
          value={at}
          problem={problems.at}
          onChange={setAt}
        />
      </Pair>
      {props.onWorked && (
        <Checkbox isSelected={logs} onChange={setLogs}>
          {t('workOrder.finish.logTime')}
        </Checkbox>
      )}
    </FormDialog>
  );
}
