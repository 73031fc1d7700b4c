import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, ButtonLink } from '@backstage/ui';
import {
  LoadingState,
  PageFrame,
  PrintSheet,
  RecordTools,
  useLoad,
} from '@firstline/frontend-kit';
import { RiToolsLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { serviceDeskApiRef, workOrderApiRef } from '../api';
import { FailedState, NotFoundState } from '../components';
import { incidentRouteRef } from '../routes';
import { useText } from '../translation';
import { WorkOrderSheet } from './WorkOrderSheet';

/** A service sheet, to print before somebody goes, and to read when they are back. */
export function WorkOrderPage() {
  const t = useText();
  const desk = useApi(serviceDeskApiRef);
  const orders = useApi(workOrderApiRef);
  const { number = '', order = '' } = useParams();
  const back = useRouteRef(incidentRouteRef)?.({ number });
  const { data, error, reload } = useLoad(
    async signal => {
      const [incident, found] = await Promise.all([
        desk.getIncident(number, { signal }),
        orders.getWorkOrder(order, { signal }),
      ]);
      return { incident, order: found };
    },
    [desk, orders, number, order],
  );
  const belongs =
    data &&
    data.incident.view !== 'announced' &&
    data.order.incidentNumber === number;
  return (
    <PageFrame
      icon={<RiToolsLine />}
      title={t('workOrder.sheetOf', { number: order })}
      actions={belongs && <RecordTools number={order} />}
    >
      {!data && !error && <LoadingState rows={8} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} />
      )}
      {data && !belongs && <NotFoundState />}
      {belongs && data.incident.view !== 'announced' && (
        <Box mb="6" mt="3">
          <PrintSheet>
            <Box bg="neutral" p="4" style={{ borderRadius: 8, maxWidth: 860 }}>
              <WorkOrderSheet order={data.order} incident={data.incident} />
            </Box>
          </PrintSheet>
          {back && (
            <Box mt="3">
              <ButtonLink href={back} variant="secondary" size="small">
                {number}
              </ButtonLink>
            </Box>
          )}
        </Box>
      )}
    </PageFrame>
  );
}
