import { Chip, ExactTime, type ChipTone } from '@firstline/frontend-kit';
import type {
  WorkOrder,
  WorkOrderState,
} from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';

const tones: Record<WorkOrderState, ChipTone> = {
  planned: 'info',
  in_progress: 'warning',
  done: 'success',
  cancelled: 'neutral',
};
/** How far it is. */
export function WorkOrderStateChip(props: { state: WorkOrderState }) {
  const t = useText();
  const { state } = props;
  return <Chip tone={tones[state]}>{t(`workOrder.state.${state}`)}</Chip>;
}

/** When it began or ended, else when it is to be; nothing of one that was called off. */
export function WorkOrderTime(props: { order: WorkOrder }) {
  const t = useText();
  const { plannedAt, startedAt, finishedAt, state } = props.order;
  if (state === 'cancelled') return null;
  if (finishedAt) {
    return <>{t('workOrder.ended', { time: <ExactTime at={finishedAt} /> })}</>;
  }
  if (startedAt) {
    return <>{t('workOrder.begun', { time: <ExactTime at={startedAt} /> })}</>;
  }
  if (!plannedAt) return null;
  return (
    <>{t('workOrder.plannedFor', { time: <ExactTime at={plannedAt} /> })}</>
  );
}
