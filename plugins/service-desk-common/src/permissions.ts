import {
  createPermission,
  type BasicPermission,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  complaintActions,
  type ComplaintAction,
} from './complaint/complaintLifecycle';
import {
  incidentActions,
  type IncidentAction,
} from './incident/incidentLifecycle';

/** Resource type of incidents in the permission framework. */
export const RESOURCE_TYPE_INCIDENT = 'service-desk-incident';

type IncidentPermission = ResourcePermission<typeof RESOURCE_TYPE_INCIDENT>;

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

function incidentPermission(
  name: string,
  action: 'read' | 'update',
): IncidentPermission {
  return createPermission({
    name: `service-desk.incident.${name}`,
    attributes: { action },
    resourceType: RESOURCE_TYPE_INCIDENT,
  });
}

/** File an incident. */
export const incidentCreatePermission: BasicPermission = createPermission({
  name: 'service-desk.incident.create',
  attributes: { action: 'create' },
});

/** File an incident for somebody else. */
export const incidentCreateForOthersPermission: BasicPermission =
  createPermission({
    name: 'service-desk.incident.create-for-others',
    attributes: { action: 'create' },
  });

/** Know who works on incidents: duty, load, boards, assignment rules. */
export const agentReadPermission: BasicPermission = createPermission({
  name: 'service-desk.agent.read',
  attributes: { action: 'read' },
});

/** Change an agent's profile, and give their work away. */
export const agentUpdatePermission: BasicPermission = createPermission({
  name: 'service-desk.agent.update',
  attributes: { action: 'update' },
});

/** Know of an incident at all: in lists, counts, by number. */
export const incidentReadPermission = incidentPermission('read', 'read');

/** Read and write internal timeline entries. */
export const incidentInternalPermission = incidentPermission(
  'internal',
  'update',
);

/** Write public timeline entries. */
export const incidentCommentPermission = incidentPermission(
  'comment',
  'update',
);

/** Follow an incident ("me too"). */
export const incidentSubscribePermission = incidentPermission(
  'subscribe',
  'update',
);

/** Add and remove participants. */
export const incidentParticipantsPermission = incidentPermission(
  'participants',
  'update',
);

/** Make an incident resolve together with a major one, or by itself again. */
export const incidentLinkPermission = incidentPermission('link', 'update');

/** Write the review of a major incident. */
export const incidentReviewPermission = incidentPermission('review', 'update');

/** Plan, begin, finish and cancel visits and remote sessions for an incident. */
export const incidentWorkOrderPermission = incidentPermission(
  'work-order',
  'update',
);

/** Rate how an incident was handled. */
export const incidentRatePermission = incidentPermission('rate', 'update');

/** See whom the desk has to call after an incident was resolved. */
export const followUpReadPermission: BasicPermission = createPermission({
  name: 'service-desk.follow-up.read',
  attributes: { action: 'read' },
});

/** See what incident managers watch: what is about to breach, breached, bouncing. */
export const watchReadPermission: BasicPermission = createPermission({
  name: 'service-desk.watch.read',
  attributes: { action: 'read' },
});

/** See the measures of the desk, as far as one's role reaches. */
export const measuresReadPermission: BasicPermission = createPermission({
  name: 'service-desk.measures.read',
  attributes: { action: 'read' },
});

/** See work logs and daily maintenance records, as far as one's role reaches. */
export const workReadPermission: BasicPermission = createPermission({
  name: 'service-desk.work.read',
  attributes: { action: 'read' },
});

/** Log working time, take it back, and complete one's daily maintenance records. */
export const workLogPermission: BasicPermission = createPermission({
  name: 'service-desk.work.log',
  attributes: { action: 'create' },
});

/** Review the daily maintenance records of those whose manager one is. */
export const workReviewPermission: BasicPermission = createPermission({
  name: 'service-desk.work.review',
  attributes: { action: 'update' },
});

/** See one's own assessment, and those of the people whose manager one is. */
export const assessmentReadPermission: BasicPermission = createPermission({
  name: 'service-desk.assessment.read',
  attributes: { action: 'read' },
});

/** Read monthly service reports. */
export const reportReadPermission: BasicPermission = createPermission({
  name: 'service-desk.report.read',
  attributes: { action: 'read' },
});

/** Make a monthly service report now. */
export const reportMakePermission: BasicPermission = createPermission({
  name: 'service-desk.report.make',
  attributes: { action: 'create' },
});

function complaintPermission(
  name: string,
  action: 'create' | 'read' | 'update',
): BasicPermission {
  return createPermission({
    name: `service-desk.complaint.${name}`,
    attributes: { action },
  });
}

/** File a complaint. */
export const complaintCreatePermission = complaintPermission(
  'create',
  'create',
);

/** File a complaint for somebody else. */
export const complaintCreateForOthersPermission = complaintPermission(
  'create-for-others',
  'create',
);

/** Know of complaints: one's own, and those one hears. Which these are, the desk decides. */
export const complaintReadPermission = complaintPermission('read', 'read');

/** Write on the timeline of a complaint. */
export const complaintCommentPermission = complaintPermission(
  'comment',
  'update',
);

/** Say how a complaint of one's own was handled. */
export const complaintRatePermission = complaintPermission('rate', 'update');

/** Carry out measures, and say that they are done. */
export const complaintMeasurePermission = complaintPermission(
  'measure',
  'update',
);

/** One permission per move of a complaint: `service-desk.complaint.verify`. */
export const complaintActionPermissions = Object.fromEntries(
  complaintActions.map(action => [
    action,
    complaintPermission(action, 'update'),
  ]),
) as Record<ComplaintAction, BasicPermission>;

/** Permissions of complaints; none is decided per complaint, for no policy is told of one. */
export const complaintPermissions: BasicPermission[] = [
  complaintCreatePermission,
  complaintCreateForOthersPermission,
  complaintReadPermission,
  complaintCommentPermission,
  complaintRatePermission,
  complaintMeasurePermission,
  ...Object.values(complaintActionPermissions),
];

/** One permission per move, named after it: `service-desk.incident.declare-major`. */
export const incidentActionPermissions = Object.fromEntries(
  incidentActions.map(action => [
    action,
    incidentPermission(kebab(action), 'update'),
  ]),
) as Record<IncidentAction, IncidentPermission>;

/** Permissions that are decided per incident. */
export const incidentResourcePermissions: IncidentPermission[] = [
  incidentReadPermission,
  incidentInternalPermission,
  incidentCommentPermission,
  incidentSubscribePermission,
  incidentParticipantsPermission,
  incidentLinkPermission,
  incidentReviewPermission,
  incidentWorkOrderPermission,
  incidentRatePermission,
  ...Object.values(incidentActionPermissions),
];

/** Every permission of the service desk. */
export const serviceDeskPermissions = [
  incidentCreatePermission,
  incidentCreateForOthersPermission,
  agentReadPermission,
  agentUpdatePermission,
  watchReadPermission,
  followUpReadPermission,
  measuresReadPermission,
  workReadPermission,
  workLogPermission,
  workReviewPermission,
  assessmentReadPermission,
  reportReadPermission,
  reportMakePermission,
  ...complaintPermissions,
  ...incidentResourcePermissions,
];
