import {
  useApi,
  useApiHolder,
  useRouteRef,
} from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { Panel, useLoad } from '@firstline/frontend-kit';
import type { OwnWorkOrder } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { workOrderApiRef } from '../api';
import { FailedState } from '../components/FailedState';
import { PlainList, PlainRow, RowChips } from '../components/PlainList';
import { useLiveReload } from '../hooks';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { WorkOrderStateChip, WorkOrderTime } from './WorkOrderFacts';

const Place = styled('div')({
  marginBottom: 'var(--bui-space-4)',
  '&:not(:first-child)': { marginTop: 'var(--bui-space-4)' },
});

function Row(props: { order: OwnWorkOrder }) {
  const t = useText();
  const { order } = props;
  const { incidentNumber: number, incidentTitle, form, place, state } = order;
  const href = useRouteRef(incidentRouteRef)?.({ number });
  return (
    <PlainRow>
      <div>
        <Link href={href ?? ''} weight="bold">
          {number} · {incidentTitle}
        </Link>
        <Text as="p" variant="body-small" color="secondary">
          {[t(`workOrder.form.${form}`), place].filter(Boolean).join(' · ')}
          {(order.startedAt ?? order.plannedAt) && ' · '}
          <WorkOrderTime order={order} />
        </Text>
      </div>
      <RowChips>
        <WorkOrderStateChip state={state} />
      </RowChips>
    </PlainRow>
  );
}

function LoadedOrders(props: { round: number }) {
  const t = useText();
  const api = useApi(workOrderApiRef);
  const { data, error, reload } = useLoad(
    signal => api.listOwnWorkOrders({ signal }),
    [api, props.round],
  );
  useLiveReload(reload);
  if (!data) {
    return error ? (
      <FailedState error={error} onRetry={() => void reload()} heading="p" />
    ) : null;
  }
  if (data.items.length === 0) return null;
  return (
    <Place>
      <Panel title={t('workOrder.own')}>
        <PlainList>
          {data.items.map(order => (
            <Row key={order.number} order={order} />
          ))}
        </PlainList>
      </Panel>
    </Place>
  );
}

/** The visits and remote sessions that the reader is to do; nothing where there are none. */
export function OwnWorkOrders(props: {
  /** Another number has it look again. */
  round: number;
}) {
  const isKept = useApiHolder().get(workOrderApiRef) !== undefined;
  return isKept ? <LoadedOrders {...props} /> : null;
}
