import { useApi } from '@backstage/frontend-plugin-api';
import { TextField } from '@backstage/ui';
import {
  Choice,
  FormDialog,
  LongText,
  MemberPicker,
  Pair,
  showing,
  useApiCall,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type ConsentWay,
  type CreateWorkOrder,
  type Incident,
  type WorkActivity,
  type WorkOrder,
  type WorkOrderForm,
  type WorkOrderStepBodies,
  consentWays,
  createWorkOrderSchema,
  workOrderForms,
  workOrderStepSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { workOrderApiRef } from '../api';
import { TimeField } from '../components/TimeField';
import { fromLocalInput } from '../report/localTime';
import { useText } from '../translation';

/** What a dialog of a work order is opened with. */
export interface StepDialogProps {
  order: WorkOrder;
  onDone(order: WorkOrder): void;
  /** Logs time of the reader; absent where it is not theirs, or not kept. */
  onWorked?(seconds: number, activity: WorkActivity): void;
  onClose(): void;
}

/** Whom to send, to do what, where and when. */
export function PlanDialog(props: {
  incident: Pick<
    Incident,
    'number' | 'title' | 'assignedTeam' | 'location' | 'requester'
  >;
  onDone(order: WorkOrder): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(workOrderApiRef);
  const { incident, onDone } = props;
  const [form, setForm] = useState<WorkOrderForm>('on-site');
  const [task, setTask] = useState('');
  const [engineer, setEngineer] = useState<string>();
  const [place, setPlace] = useState(incident.location ?? '');
  const [when, setWhen] = useState('');
  const plan = useApiCall((body: CreateWorkOrder) =>
    api.createWorkOrder(incident.number, body),
  );
  const { problems, submit } = useCheckedForm<CreateWorkOrder>({
    schema: createWorkOrderSchema,
    body: {
      form,
      task,
      ...(engineer && { engineer }),
      ...(form === 'on-site' && place.trim() && { place }),
      plannedAt: fromLocalInput(when),
    },
    error: plan.error,
    onSubmit: async body => {
      const order = await plan.run(body);
      if (order) onDone(order);
    },
  });
  return (
    <FormDialog
      frame={{
        subject: `${incident.number} ${incident.title}`,
        pending: plan.pending,
        error: plan.error,
        onClose: props.onClose,
      }}
      title={t('workOrder.planning.title')}
      intro={t('workOrder.planning.intro')}
      submitLabel={t('workOrder.planning.submit')}
      onSubmit={submit}
    >
      <Choice
        first
        horizontal
        label={t('workOrder.planning.form')}
        value={form}
        options={workOrderForms.map(id => ({
          id,
          label: t(`workOrder.form.${id}`),
        }))}
        onChange={setForm}
      />
      <LongText
        rows={3}
        label={t('workOrder.planning.task')}
        hint={t('workOrder.planning.taskHint')}
        value={task}
        problem={problems.task}
        onChange={setTask}
      />
      {incident.assignedTeam && (
        <MemberPicker
          optional
          team={incident.assignedTeam}
          label={t('workOrder.planning.engineer')}
          hint={t('workOrder.planning.engineerHint')}
          placeholder={t('workOrder.planning.engineerPlaceholder')}
          value={engineer}
          problem={problems.engineer}
          onChange={setEngineer}
        />
      )}
      {form === 'on-site' && (
        <TextField
          label={t('workOrder.planning.place')}
          secondaryLabel={t('common.optional')}
          value={place}
          onChange={setPlace}
          {...showing(problems.place)}
        />
      )}
      <TimeField
        label={t('workOrder.planning.plannedAt')}
        value={when}
        problem={problems.plannedAt}
        onChange={setWhen}
      />
    </FormDialog>
  );
}

/** Who agreed to what is going to be done; nothing begins without it. */
export function StartDialog(props: StepDialogProps) {
  const t = useText();
  const api = useApi(workOrderApiRef);
  const { order, onDone } = props;
  const { form } = order;
  const [by, setBy] = useState('');
  const [how, setHow] = useState<ConsentWay>(
    form === 'on-site' ? 'in-person' : 'phone',
  );
  const [at, setAt] = useState('');
  const start = useApiCall((body: WorkOrderStepBodies['start']) =>
    api.stepWorkOrder(order.number, 'start', body, {
      ifMatch: order.version,
    }),
  );
  const { problems, submit } = useCheckedForm<WorkOrderStepBodies['start']>({
    schema: workOrderStepSchemas.start,
    body: { consent: { by, how }, at: fromLocalInput(at) },
    error: start.error,
    onSubmit: async body => {
      const next = await start.run(body);
      if (next) onDone(next);
    },
  });
  return (
    <FormDialog
      frame={{
        subject: `${order.number} ${t(`workOrder.form.${form}`)}`,
        pending: start.pending,
        error: start.error,
        onClose: props.onClose,
      }}
      title={t(`workOrder.start.title.${form}`)}
      intro={t(`workOrder.start.intro.${form}`)}
      submitLabel={t('workOrder.start.submit')}
      onSubmit={submit}
    >
      <TextField
        label={t('workOrder.start.by')}
        // The dialog was opened to fill this in.
        // eslint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={by}
        onChange={setBy}
        {...showing(problems['consent.by'])}
      />
      <Choice
        horizontal
        label={t('workOrder.start.how')}
        value={how}
        options={consentWays.map(id => ({
          id,
          label: t(`workOrder.consentWay.${id}`),
        }))}
        onChange={setHow}
      />
      <Pair>
        <TimeField
          label={t(`workOrder.start.at.${form}`)}
          hint={t('workOrder.start.atHint')}
          value={at}
          problem={problems.at}
          onChange={setAt}
        />
      </Pair>
    </FormDialog>
  );
}

/** Calls a visit or session off, and says why. */
export function CancelDialog(props: StepDialogProps) {
  const t = useText();
  const api = useApi(workOrderApiRef);
  const { order, onDone } = props;
  const [reason, setReason] = useState('');
  const cancel = useApiCall((body: WorkOrderStepBodies['cancel']) =>
    api.stepWorkOrder(order.number, 'cancel', body, {
      ifMatch: order.version,
    }),
  );
  const { problems, submit } = useCheckedForm<WorkOrderStepBodies['cancel']>({
    schema: workOrderStepSchemas.cancel,
    body: { reason },
    error: cancel.error,
    onSubmit: async body => {
      const next = await cancel.run(body);
      if (next) onDone(next);
    },
  });
  return (
    <FormDialog
      frame={{
        subject: `${order.number} ${t(`workOrder.form.${order.form}`)}`,
        pending: cancel.pending,
        error: cancel.error,
        onClose: props.onClose,
      }}
      destructive
      title={t('workOrder.cancel.title')}
      intro={t('workOrder.cancel.intro')}
      submitLabel={t('workOrder.cancel.submit')}
      onSubmit={submit}
    >
      <LongText
        first
        rows={2}
        label={t('workOrder.cancel.reason')}
        value={reason}
        problem={problems.reason}
        onChange={setReason}
      />
    </FormDialog>
  );
}
