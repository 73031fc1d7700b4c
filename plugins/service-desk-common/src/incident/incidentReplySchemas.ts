import {
  attachmentReplySchema,
  countReplySchema,
  errorReplySchemaOf,
  linkedItemReplySchema,
  momentReplySchema,
} from '@firstline/common-kit';
import { z } from 'zod';
import {
  complaintActions,
  complaintStates,
} from '../complaint/complaintLifecycle';
import { attachedArticleReplySchema } from '../knowledge/knowledgeSchemas';
import {
  assignmentBasisCodes,
  personBasisCodes,
} from '../assignment/assignmentBasis';
import {
  closureCodes,
  channels,
  incidentStates,
  levels,
  priorities,
  resolutionCodes,
  waitingReasons,
} from './incident';
import { escalationKinds, incidentActions } from './incidentLifecycle';
import {
  appliedServiceLevelReplySchema,
  clockReplySchema,
} from '../service-level/serviceLevelReplySchemas';
import { majorIncidentReplySchema } from './majorReplySchemas';
import { timelineEntryKinds, visibilities } from '../timeline/timeline';
import { workOrderStates, workOrderSteps } from '../work-order/workOrder';

const moment = momentReplySchema;
const userRef = z.string();
const count = countReplySchema;

/** What everybody signed in may know of an announced incident. */
export const announcementReplySchema = z
  .strictObject({ title: z.string(), note: z.string(), at: moment })
  .meta({ id: 'Announcement' });

const viewer = z.strictObject({
  view: z.enum(['internal', 'public', 'announced']),
  following: z.boolean(),
  mayWrite: z.array(z.enum(visibilities)),
  mayAddParticipants: z.boolean(),
  mayAskHelpers: z.boolean(),
  mayFollow: z.boolean(),
  mayLink: z.boolean(),
  mayReview: z.boolean(),
});

/** Who told the desk of something. */
export const reporterReplySchema = z.strictObject({
  userRef: userRef.optional(),
  name: z.string().optional(),
  organization: z.string().optional(),
  phone: z.string().optional(),
  email: z.string().optional(),
  role: z.string().optional(),
});

const score = z.int().min(1).max(5);

/** How the requester rates what was done (S-160, S-161). */
export const ratingReplySchema = z.strictObject({
  overall: score,
  speed: score.optional(),
  attitude: score.optional(),
  result: score.optional(),
  comment: z.string().optional(),
});

const resolution = z.strictObject({
  code: z.enum(resolutionCodes),
  text: z.string(),
  workaround: z.boolean(),
  articleNumber: z.string().optional(),
  resolvedBy: userRef,
  team: z.string().optional(),
});

/** Why somebody has an incident. */
export const assignmentBasisReplySchema = z.strictObject({
  code: z.enum(assignmentBasisCodes),
  params: z.record(z.string(), z.string()),
  person: z
    .strictObject({
      code: z.enum(personBasisCodes),
      params: z.record(z.string(), z.string()),
    })
    .optional(),
});

/** What both shapes of an incident have. */
const common = {
  number: z.string(),
  version: z.int().min(1),
  title: z.string(),
  state: z.enum(incidentStates),
  major: z.boolean(),
  ciRefs: z.array(z.string()),
  configurationItems: z.array(linkedItemReplySchema),
  createdAt: moment,
  updatedAt: moment,
  followerCount: count,
  allowedActions: z.array(z.enum(incidentActions)),
  allowedEscalations: z.array(z.enum(escalationKinds)),
  viewer,
};

/** An incident for somebody who sees all of it or its public part. */
export const incidentReplySchema = z
  .strictObject({
    ...common,
    view: z.enum(['internal', 'public']),
    description: z.string(),
    waitingFor: z.enum(waitingReasons).optional(),
    waitingUntil: moment.optional(),
    category: z.string().optional(),
    impact: z.enum(levels),
    urgency: z.enum(levels),
    priority: z.enum(priorities),
    channel: z.enum(channels),
    requester: userRef.optional(),
    filedBy: z.string(),
    reporter: reporterReplySchema.optional(),
    location: z.string().optional(),
    tier: z.int().min(1),
    assignedTeam: z.string().optional(),
    assignee: userRef.optional(),
    assignmentReason: z.string().optional(),
    assignmentBasis: assignmentBasisReplySchema.optional(),
    firstContactOwner: userRef.optional(),
    vendor: z.string().optional(),
    majorIncident: majorIncidentReplySchema.optional(),
    linkedTo: z.string().optional(),
    announcement: announcementReplySchema.optional(),
    serviceLevel: appliedServiceLevelReplySchema.optional(),
    occurredAt: moment.optional(),
    respondedAt: moment.optional(),
    resolvedAt: moment.optional(),
    closedAt: moment.optional(),
    desiredResolutionAt: moment.optional(),
    reopenableUntil: moment.optional(),
    clocks: z.array(clockReplySchema),
    reopenCount: count,
    reassignmentCount: count,
    resolution: resolution.optional(),
    closureCode: z.enum(closureCodes).optional(),
    rating: ratingReplySchema.optional(),
    survey: z
      .strictObject({
        askedAt: moment,
        rating: ratingReplySchema.optional(),
        mayRate: z.boolean(),
        rateableUntil: moment.optional(),
      })
      .optional(),
    attachments: z.array(attachmentReplySchema),
    articles: z.array(attachedArticleReplySchema).optional(),
    participants: z.array(userRef),
    helpers: z.array(userRef).optional(),
  })
  .meta({ id: 'Incident' });

/** An announced incident for somebody who sees no more than that. */
export const announcedIncidentReplySchema = z
  .strictObject({
    ...common,
    view: z.literal('announced'),
    announcement: announcementReplySchema,
  })
  .meta({ id: 'AnnouncedIncident' });

/** Either shape; `view` tells which. */
export const visibleIncidentReplySchema = z.union([
  incidentReplySchema,
  announcedIncidentReplySchema,
]);

/** An entry of a timeline. */
export const timelineEntryReplySchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(timelineEntryKinds),
    visibility: z.enum(visibilities),
    actor: z.string(),
    at: moment,
    text: z.string().optional(),
    reason: z.string().optional(),
    changes: z.array(
      z.strictObject({
        field: z.string(),
        from: z.string().optional(),
        to: z.string().optional(),
      }),
    ),
    attachments: z.array(attachmentReplySchema),
  })
  .meta({ id: 'TimelineEntry' });

/** A refusal; a conflict says what is allowed now. */
export const errorReplySchema = errorReplySchemaOf(
  [...new Set([...incidentStates, ...complaintStates, ...workOrderStates])],
  [...new Set([...incidentActions, ...complaintActions, ...workOrderSteps])],
);
