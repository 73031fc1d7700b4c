import { momentReplySchema } from '@firstline/common-kit';
import { z } from 'zod';
import {
  followUpMethods,
  incidentStates,
  priorities,
} from '../incident/incident';
import {
  ratingReplySchema,
  reporterReplySchema,
} from '../incident/incidentReplySchemas';
import { followUpReasons, followUpResults } from './satisfaction';

/** An entry of the desk's follow-up list. */
export const followUpTaskReplySchema = z
  .strictObject({
    id: z.string(),
    reason: z.enum(followUpReasons),
    owner: z.string().optional(),
    incident: z.strictObject({
      number: z.string(),
      version: z.int().min(1),
      title: z.string(),
      state: z.enum(incidentStates),
      priority: z.enum(priorities),
      requester: z.string().optional(),
      reporter: reporterReplySchema.optional(),
      resolvedAt: momentReplySchema.optional(),
      resolvedBy: z.string().optional(),
      resolution: z.string().optional(),
    }),
    dueAt: momentReplySchema,
    attempts: z.array(
      z.strictObject({
        at: momentReplySchema,
        by: z.string(),
        method: z.enum(followUpMethods),
        result: z.enum(followUpResults),
        note: z.string(),
      }),
    ),
    rating: ratingReplySchema.optional(),
    openedAt: momentReplySchema,
    mayFollowUp: z.boolean(),
  })
  .meta({ id: 'FollowUpTask' });

/** What the desk says on the phone, Markdown by language. */
export const callScriptReplySchema = z.record(z.string(), z.string());

/** What the page behind a one-time link knows; the title of open ones alone. */
export const ratingLinkReplySchema = z
  .strictObject({
    title: z.string().optional(),
    state: z.enum(['open', 'used', 'expired']),
  })
  .meta({ id: 'RatingLink' });
