import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  incidentResourceRef,
  type AccessRelation,
} from '@firstline/plugin-service-desk-node';
import { z } from 'zod';
import { matchesCriterion } from './incidentCriteria';

const principals = z.object({
  principals: z
    .array(z.string())
    .describe('Entity refs of users and groups, any of which will do'),
});

function relationRule(options: {
  name: string;
  description: string;
  relation: AccessRelation;
}) {
  const { name, description, relation } = options;
  return createPermissionRule({
    name,
    description,
    resourceRef: incidentResourceRef,
    paramsSchema: principals,
    apply: (incident, params) =>
      matchesCriterion(incident, {
        kind: 'relation',
        relation,
        principals: params.principals,
      }),
    toQuery: params => ({
      kind: 'relation',
      relation,
      principals: params.principals,
    }),
  });
}

/** The rules a permission policy can decide about incidents by. */
export const incidentRules = {
  isRequester: relationRule({
    name: 'IS_REQUESTER',
    description: 'Allow incidents that one of the principals reported',
    relation: 'requester',
  }),
  isParticipant: relationRule({
    name: 'IS_PARTICIPANT',
    description: 'Allow incidents that one of the principals was added to',
    relation: 'participant',
  }),
  isHelper: relationRule({
    name: 'IS_HELPER',
    description: 'Allow incidents that one of the principals helps with',
    relation: 'helper',
  }),
  isFollower: relationRule({
    name: 'IS_FOLLOWER',
    description: 'Allow incidents that one of the principals follows',
    relation: 'follower',
  }),
  isAssignee: relationRule({
    name: 'IS_ASSIGNEE',
    description: 'Allow incidents that are assigned to one of the principals',
    relation: 'assignee',
  }),
  isTeamMember: relationRule({
    name: 'IS_TEAM_MEMBER',
    description:
      'Allow incidents whose team is one of the principals (give the groups)',
    relation: 'team',
  }),
  isFirstContactOwner: relationRule({
    name: 'IS_FIRST_CONTACT_OWNER',
    description: 'Allow incidents that one of the principals took first',
    relation: 'firstContactOwner',
  }),
  isCiOwner: relationRule({
    name: 'IS_CI_OWNER',
    description:
      'Allow incidents on configuration items that one of the principals owns',
    relation: 'ciOwner',
  }),
  tierAtLeast: createPermissionRule({
    name: 'TIER_AT_LEAST',
    description: 'Allow incidents that reached a tier or a higher one',
    resourceRef: incidentResourceRef,
    paramsSchema: z.object({
      tier: z.int().describe('The lowest tier that is allowed, from 1'),
    }),
    apply: (incident, { tier }) =>
      matchesCriterion(incident, { kind: 'tierAtLeast', tier }),
    toQuery: ({ tier }) => ({ kind: 'tierAtLeast', tier }),
  }),
};

const exported = createConditionExports({
  resourceRef: incidentResourceRef,
  rules: incidentRules,
});

/** Conditions for the authors of permission policies, one for each of the rules. */
export const incidentConditions = exported.conditions;

/** Makes a policy's conditional decision about a permission on incidents. */
export const createIncidentConditionalDecision =
  exported.createConditionalDecision;
