import { pageSchema } from '@firstline/backend-kit';
import {
  addParticipantSchema,
  addTimelineEntrySchema,
  attachmentReplySchema,
  configurationItemSummariesReplySchema,
  deskPersonReplySchema,
  deskSettingsReplySchema,
  fileIncidentSchema,
  incidentActions,
  incidentActionSchemas,
  incidentQuerySchema,
  incidentReplySchema,
  pageReplySchema,
  queueCountsReplySchema,
  suggestionsReplySchema,
  timelineEntryReplySchema,
  visibleIncidentReplySchema,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import {
  configurationItemQuerySchema,
  suggestionsQuerySchema,
} from '../incident/insightQuery';

/** What the OpenAPI document says of a route. */
export interface RouteDescription {
  method: 'get' | 'post' | 'delete';
  /** As in OpenAPI: `/incidents/{number}`. */
  path: string;
  operationId: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** The body may be left out, and counts as `{}` then. */
  bodyOptional?: boolean;
  /** The body, or the reply, is a file. */
  file?: 'sent' | 'received';
  headers?: ('If-Match' | 'Idempotency-Key' | 'X-Filename')[];
  status?: 200 | 201;
  reply?: z.ZodType;
  /** Refusals of this route besides 400, 401, 403 and 503. */
  refusals?: (404 | 409 | 413 | 415 | 429)[];
}

const written = [404, 409, 415] satisfies RouteDescription['refusals'];

const actionSummaries: Record<(typeof incidentActions)[number], string> = {
  assign: 'Hand an incident to a team or a person',
  accept: 'Take an incident that was assigned',
  escalate: 'Take it to the next tier, or to the managers',
  return: 'Give it back to the team it came from',
  hold: 'Wait for somebody or something',
  resume: 'Go on working on it',
  resolve: 'Say that the service is restored, and how',
  confirm: 'Say, as the requester, whether it is solved',
  followUp: 'Record that the requester was asked',
  close: 'Close a resolved incident',
  reopen: 'Take a resolved or closed incident up again',
  cancel: 'Withdraw an incident nobody has begun with',
  reclassify: 'Change category, impact, urgency or configuration items',
  announce: 'Tell everybody signed in',
  declareMajor: 'Declare a major incident',
};

/** Every route of the service desk. A test holds it against the router. */
export const routeTable: readonly RouteDescription[] = [
  {
    method: 'post',
    path: '/incidents',
    operationId: 'fileIncident',
    summary: 'File an incident',
    body: fileIncidentSchema,
    headers: ['Idempotency-Key'],
    status: 201,
    reply: incidentReplySchema,
    refusals: [409, 415],
  },
  {
    method: 'get',
    path: '/incidents',
    operationId: 'listIncidents',
    summary: 'List the incidents the caller may see',
    query: incidentQuerySchema,
    reply: pageReplySchema(visibleIncidentReplySchema),
  },
  {
    method: 'get',
    path: '/incidents/suggestions',
    operationId: 'suggestForIncident',
    summary: 'Say what is known already about what somebody is reporting',
    query: suggestionsQuerySchema,
    reply: suggestionsReplySchema,
  },
  {
    method: 'get',
    path: '/incidents/{number}',
    operationId: 'getIncident',
    summary: 'Read an incident',
    reply: visibleIncidentReplySchema,
    refusals: [404],
  },
  ...incidentActions.map((action): RouteDescription => {
    const body: z.ZodType = incidentActionSchemas[action];
    return {
      method: 'post',
      path: `/incidents/{number}/actions/${action}`,
      operationId: `${action}Incident`,
      summary: actionSummaries[action],
      body,
      bodyOptional: body.safeParse({}).success,
      headers: ['If-Match'],
      reply: visibleIncidentReplySchema,
      refusals: written,
    };
  }),
  {
    method: 'post',
    path: '/incidents/{number}/subscribe',
    operationId: 'followIncident',
    summary: 'Follow an incident ("me too")',
    reply: visibleIncidentReplySchema,
    refusals: [404],
  },
  {
    method: 'delete',
    path: '/incidents/{number}/subscribe',
    operationId: 'unfollowIncident',
    summary: 'Stop following an incident',
    reply: visibleIncidentReplySchema,
    refusals: [404],
  },
  {
    method: 'post',
    path: '/incidents/{number}/participants',
    operationId: 'addParticipant',
    summary: 'Let somebody see the public part of an incident',
    body: addParticipantSchema,
    headers: ['If-Match'],
    reply: visibleIncidentReplySchema,
    refusals: written,
  },
  {
    method: 'delete',
    path: '/incidents/{number}/participants/{userRef}',
    operationId: 'removeParticipant',
    summary: 'Take a participant away',
    reply: visibleIncidentReplySchema,
    refusals: [404],
  },
  {
    method: 'get',
    path: '/incidents/{number}/timeline',
    operationId: 'readTimeline',
    summary: 'Read the timeline of an incident, oldest first',
    query: pageSchema,
    reply: pageReplySchema(timelineEntryReplySchema),
    refusals: [404],
  },
  {
    method: 'post',
    path: '/incidents/{number}/timeline',
    operationId: 'addTimelineEntry',
    summary: 'Add to the timeline',
    body: addTimelineEntrySchema,
    headers: ['If-Match', 'Idempotency-Key'],
    status: 201,
    reply: timelineEntryReplySchema,
    refusals: written,
  },
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
    summary: 'Download a file of an incident the caller sees',
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
    method: 'get',
    path: '/me/counts',
    operationId: 'getMyCounts',
    summary: "Count what waits in the caller's queues",
    reply: queueCountsReplySchema,
  },
  {
    method: 'get',
    path: '/settings',
    operationId: 'getSettings',
    summary: 'Read what screens need of the config',
    reply: deskSettingsReplySchema,
  },
  {
    method: 'get',
    path: '/openapi.json',
    operationId: 'getOpenApiDocument',
    summary: 'Read this document',
    reply: z.looseObject({ openapi: z.string() }),
  },
];
