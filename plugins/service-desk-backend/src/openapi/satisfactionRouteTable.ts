import type { RouteDescription } from '@firstline/backend-kit';
import {
  callScriptReplySchema,
  followUpQuerySchema,
  followUpTaskReplySchema,
  pageReplySchema,
  ratingLinkReplySchema,
  ratingSchema,
  visibleIncidentReplySchema,
} from '@firstline/plugin-service-desk-common';

/** Routes of ratings and follow-ups. */
export const satisfactionRouteTable: readonly RouteDescription[] = [
  {
    method: 'put',
    path: '/incidents/{number}/rating',
    operationId: 'rateIncident',
    summary: 'Say, as the requester, how an incident was handled',
    body: ratingSchema,
    headers: ['If-Match'],
    reply: visibleIncidentReplySchema,
    refusals: [404, 409, 415],
  },
  {
    method: 'get',
    path: '/follow-ups',
    operationId: 'listFollowUps',
    summary: 'List whom the desk has to call',
    query: followUpQuerySchema,
    reply: pageReplySchema(followUpTaskReplySchema),
  },
  {
    method: 'get',
    path: '/follow-ups/script',
    operationId: 'getCallScript',
    summary: 'Read what the desk says on the phone',
    reply: callScriptReplySchema,
  },
  {
    method: 'get',
    path: '/rating-links/{token}',
    operationId: 'readRatingLink',
    summary: 'Look at a one-time link, without signing in',
    reply: ratingLinkReplySchema,
    refusals: [404, 410, 429],
  },
  {
    method: 'post',
    path: '/rating-links/{token}',
    operationId: 'rateByLink',
    summary: 'Rate by a one-time link, without signing in; uses it up',
    body: ratingSchema,
    reply: ratingLinkReplySchema,
    refusals: [404, 410, 413, 415, 429],
  },
];
