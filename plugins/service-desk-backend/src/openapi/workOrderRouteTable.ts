import type { RouteDescription } from '@firstline/backend-kit';
import {
  createWorkOrderSchema,
  ownWorkOrderListReplySchema,
  workOrderListReplySchema,
  workOrderReplySchema,
  workOrderStepSchemas,
  workOrderSteps,
  type WorkOrderStep,
} from '@firstline/plugin-service-desk-common';

const stepSummaries: Record<WorkOrderStep, string> = {
  start: 'Begin a visit or session, with who agreed to it',
  finish: 'Say what was done, with the sign-off',
  cancel: 'Call a visit or session off',
};

/** Routes of visits and remote sessions for incidents. */
export const workOrderRouteTable: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/incidents/{number}/work-orders',
    operationId: 'listWorkOrders',
    summary: 'List the visits and remote sessions of an incident, oldest first',
    reply: workOrderListReplySchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/incidents/{number}/work-orders',
    operationId: 'createWorkOrder',
    summary: 'Plan a visit or remote session for an incident',
    body: createWorkOrderSchema,
    headers: ['Idempotency-Key'],
    status: 201,
    reply: workOrderReplySchema,
    refusals: [404, 409, 415],
  },
  {
    method: 'get',
    path: '/me/work-orders',
    operationId: 'listOwnWorkOrders',
    summary: 'List the visits and remote sessions the caller is to do',
    reply: ownWorkOrderListReplySchema,
  },
  {
    method: 'get',
    path: '/work-orders/{number}',
    operationId: 'getWorkOrder',
    summary: 'Read a visit or remote session',
    reply: workOrderReplySchema,
    refusals: [404],
  },
  ...workOrderSteps.map(
    (step): RouteDescription => ({
      method: 'post',
      path: `/work-orders/{number}/actions/${step}`,
      operationId: `${step}WorkOrder`,
      summary: stepSummaries[step],
      body: workOrderStepSchemas[step],
      headers: ['If-Match'],
      reply: workOrderReplySchema,
      refusals: [404, 409, 415],
    }),
  ),
];
