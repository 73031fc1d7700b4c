import type { PolicyDecision } from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  articleFeedbackPermission,
  articleReadPermission,
} from '@firstline/plugin-knowledge-base-common';
import { articleConditions } from '@firstline/plugin-knowledge-base-backend';
import { incidentConditions } from '@firstline/plugin-service-desk-backend';
import {
  complaintActionPermissions,
  complaintCommentPermission,
  complaintCreatePermission,
  complaintRatePermission,
  complaintReadPermission,
  incidentCreatePermission,
} from '@firstline/plugin-service-desk-common';
import {
  allow,
  allowArticles,
  allowIf,
  allowIncidents,
  deny,
} from './decisions';
import { isIn, principalsOf, type PolicyGroups } from './policyGroups';

const ofOutsiders = [
  incidentCreatePermission,
  complaintCreatePermission,
  complaintReadPermission,
  complaintCommentPermission,
  complaintRatePermission,
  complaintActionPermissions.accept,
  complaintActionPermissions.withdraw,
].map(({ name }) => name);

/**
 * Everybody of the company works on everything. `serviceDesk.groups.desk` is the group of all
 * employees; whoever signs in and is in none of the configured groups (contractors, guests)
 * reports, and sees what they reported or were added to, and articles for everyone.
 */
export class SmallCompanyPolicy implements PermissionPolicy {
  readonly #groups: PolicyGroups;

  static create(options: { groups: PolicyGroups }): SmallCompanyPolicy {
    return new SmallCompanyPolicy(options.groups);
  }

  private constructor(groups: PolicyGroups) {
    this.#groups = groups;
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) return deny;
    const principals = principalsOf(user);
    const employees = Object.values(this.#groups).flat();
    if (isIn(employees, principals)) return allow;

    const { name } = permission;
    if (
      name === articleReadPermission.name ||
      name === articleFeedbackPermission.name
    ) {
      return (
        allowArticles(
          permission,
          articleConditions.hasAudience({ audiences: ['everyone'] }),
        ) ?? deny
      );
    }
    const theirs = allowIncidents(permission, {
      anyOf: [
        incidentConditions.isRequester({ principals }),
        incidentConditions.isParticipant({ principals }),
      ],
    });
    if (theirs) return theirs;
    if (isFirstlines(name)) return allowIf(ofOutsiders.includes(name));
    return allowIf(permission.attributes.action === 'read');
  }
}

function isFirstlines(name: string): boolean {
  return name.startsWith('service-desk.') || name.startsWith('knowledge-base.');
}
