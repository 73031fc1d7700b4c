import {
  healthRoute,
  routeMatcher,
  type RouteDescription,
} from '@firstline/backend-kit';
import {
  attachmentReplySchema,
  configurationItemSummariesReplySchema,
  deskPersonReplySchema,
  deskSettingsReplySchema,
  queueCountsReplySchema,
  readerLanguageSchema,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { configurationItemQuerySchema } from '../incident/insightQuery';
import { agentRouteTable } from './agentRouteTable';
import { incidentRouteTable } from './incidentRouteTable';
import { satisfactionRouteTable } from './satisfactionRouteTable';
import { measureRouteTable } from './measureRouteTable';
import { reportRouteTable } from './reportRouteTable';
import { complaintRouteTable } from './complaintRouteTable';
import { workOrderRouteTable } from './workOrderRouteTable';
import { workRouteTable } from './workRouteTable';

/** Every route of the service desk. A test holds it against the router. */
export const routeTable: readonly RouteDescription[] = [
  ...incidentRouteTable,
  {
    method: 'post',
    path: '/attachments',
    operationId: 'uploadAttachment',
    summary: 'Upload a file, to be named in a later request',
    file: 'sent',
    headers: ['X-Filename', 'Idempotency-Key'],
    status: 201,
    reply: attachmentReplySchema,
    refusals: [409, 413, 415, 429],
  },
  {
    method: 'get',
    path: '/attachments/{id}',
    operationId: 'downloadAttachment',
    summary: 'Download a file of an incident or complaint the caller sees',
    file: 'received',
    refusals: [404],
  },
  {
    method: 'get',
    path: '/ci-summaries',
    operationId: 'summarizeConfigurationItems',
    summary: 'Count open and recent incidents of configuration items',
    query: configurationItemQuerySchema,
    reply: configurationItemSummariesReplySchema,
  },
  {
    method: 'get',
    path: '/me',
    operationId: 'getMe',
    summary: 'Say what the desk takes the caller for',
    reply: deskPersonReplySchema,
  },
  {
    method: 'put',
    path: '/me/language',
    operationId: 'putMyLanguage',
    summary: "Say what language the caller's notifications are to be in",
    body: readerLanguageSchema,
    reply: deskPersonReplySchema,
    refusals: [415],
  },
  {
    method: 'get',
    path: '/me/counts',
    operationId: 'getMyCounts',
    summary: "Count what waits in the caller's queues",
    reply: queueCountsReplySchema,
  },
  ...complaintRouteTable,
  ...agentRouteTable,
  ...satisfactionRouteTable,
  ...measureRouteTable,
  ...reportRouteTable,
  ...workRouteTable,
  ...workOrderRouteTable,
  {
    method: 'get',
    path: '/settings',
    operationId: 'getSettings',
    summary: 'Read what screens need of the config',
    reply: deskSettingsReplySchema,
  },
  healthRoute,
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'getOpenApiDocument',
    summary: 'Read this document',
    reply: z.looseObject({ openapi: z.string() }),
  },
];

/** Finds the desk's operation of a request. */
export const matchRoute = routeMatcher(routeTable);
