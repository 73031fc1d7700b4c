import {
  useApi,
  useApiHolder,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Button, ButtonLink, Flex, Text } from '@backstage/ui';
import { Panel, Person, useLoad } from '@firstline/frontend-kit';
import type {
  Incident,
  WorkActivity,
  WorkOrder,
  WorkOrderStep,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiToolsLine } from '@remixicon/react';
import { type ComponentType, useState } from 'react';
import { workOrderApiRef } from '../api';
import { FailedState } from '../components/FailedState';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { workOrderRouteRef } from '../routes';
import { useText } from '../translation';
import { FinishDialog } from './FinishDialog';
import { WorkOrderStateChip, WorkOrderTime } from './WorkOrderFacts';
import {
  CancelDialog,
  PlanDialog,
  StartDialog,
  type StepDialogProps,
} from './WorkOrderDialogs';

const Orders = styled('ul')({
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& > li': {
    display: 'grid',
    gap: 6,
    padding: '10px 0',
    borderTop: '1px solid var(--bui-border-1)',
  },
  '& p': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});
const NoPrint = styled('div')({ '@media print': { display: 'none' } });

const dialogs: Record<WorkOrderStep, ComponentType<StepDialogProps>> = {
  start: StartDialog,
  finish: FinishDialog,
  cancel: CancelDialog,
};

function Order(props: { order: WorkOrder; onStep(step: WorkOrderStep): void }) {
  const t = useText();
  const { order } = props;
  const { number, form, state } = order;
  const href = useRouteRef(workOrderRouteRef)?.({
    number: order.incidentNumber,
    order: number,
  });
  const words = (step: WorkOrderStep) =>
    step === 'start'
      ? t(`workOrder.start.action.${form}`)
      : t(`workOrder.${step}.action`);
  const labels = (step: WorkOrderStep) =>
    step === 'start'
      ? t('workOrder.start.label', { action: words(step), number })
      : t(`workOrder.${step}.label`, { number });
  return (
    <li>
      <Flex gap="2" align="center" style={{ flexWrap: 'wrap' }}>
        <strong>{t(`workOrder.form.${form}`)}</strong>
        <WorkOrderStateChip state={state} />
        <Text variant="body-small" color="secondary">
          <Person userRef={order.engineer} avatar={false} />
        </Text>
        <Text variant="body-small" color="secondary">
          <WorkOrderTime order={order} />
        </Text>
      </Flex>
      <p>{order.work ?? order.task}</p>
      {order.openIssues && (
        <p>{t('workOrder.open', { text: order.openIssues })}</p>
      )}
      {order.cancelledReason && (
        <p>{t('workOrder.calledOff', { reason: order.cancelledReason })}</p>
      )}
      <NoPrint>
        <Flex gap="2" style={{ flexWrap: 'wrap' }}>
          {order.allowedSteps.map(step => (
            <Button
              key={step}
              size="small"
              variant={step === 'cancel' ? 'tertiary' : 'secondary'}
              aria-label={labels(step)}
              onPress={() => props.onStep(step)}
            >
              {words(step)}
            </Button>
          ))}
          {href && (
            <ButtonLink
              size="small"
              variant="tertiary"
              href={href}
              aria-label={t('workOrder.sheetOf', { number })}
            >
              {t('workOrder.sheet')}
            </ButtonLink>
          )}
        </Flex>
      </NoPrint>
    </li>
  );
}

interface PanelProps {
  incident: Incident;
  /** Logs time the reader worked on it; absent where none is kept. */
  onWorked?(number: string, seconds: number, activity: WorkActivity): void;
  onChange(): void;
}

function LoadedPanel(props: PanelProps) {
  const t = useText();
  const api = useApi(workOrderApiRef);
  const { incident, onWorked, onChange } = props;
  const me = useDeskPerson().data?.userRef;
  const { number, version } = incident;
  const [planning, setPlanning] = useState(false);
  const [doing, setDoing] = useState<{
    order: WorkOrder;
    step: WorkOrderStep;
  }>();
  // Each step makes a new version of the incident: somebody else's is seen, too.
  const { data, error, reload } = useLoad(
    signal => api.listWorkOrders(number, { signal }),
    [api, number, version],
  );
  const done = () => {
    setPlanning(false);
    setDoing(undefined);
    void reload();
    onChange();
  };
  const Dialog = doing && dialogs[doing.step];
  const items = data?.items ?? [];
  const planButton = data?.mayCreate && (
    <NoPrint>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiToolsLine />}
        onPress={() => setPlanning(true)}
      >
        {t('workOrder.plan')}
      </Button>
    </NoPrint>
  );
  return (
    <>
      {/* Most incidents are solved without: there is nothing to read about it. */}
      {items.length === 0 && planButton}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="p" />
      )}
      {items.length > 0 && (
        <Panel title={t('workOrder.title')}>
          {planButton}
          <Orders>
            {items.map(order => (
              <Order
                key={order.number}
                order={order}
                onStep={step => setDoing({ order, step })}
              />
            ))}
          </Orders>
        </Panel>
      )}
      {planning && (
        <PlanDialog
          incident={incident}
          onDone={done}
          onClose={() => setPlanning(false)}
        />
      )}
      {doing && Dialog && (
        <Dialog
          order={doing.order}
          onWorked={
            onWorked && doing.order.engineer === me
              ? (...time) => onWorked(number, ...time)
              : undefined
          }
          onDone={done}
          onClose={() => setDoing(undefined)}
        />
      )}
    </>
  );
}

/** Visits and remote sessions for an incident, and what can be done with them. */
export function WorkOrderPanel(props: PanelProps) {
  // The page of an incident also stands where no work orders are kept.
  const isKept = useApiHolder().get(workOrderApiRef) !== undefined;
  return isKept ? <LoadedPanel {...props} /> : null;
}
