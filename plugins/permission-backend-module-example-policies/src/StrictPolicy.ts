import type {
  Permission,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  articleFeedbackPermission,
  articleImportPermission,
  articleReadPermission,
} from '@firstline/plugin-knowledge-base-common';
import { articleConditions } from '@firstline/plugin-knowledge-base-backend';
import { incidentConditions } from '@firstline/plugin-service-desk-backend';
import {
  complaintCreateForOthersPermission,
  followUpReadPermission,
  incidentActionPermissions,
  incidentCreateForOthersPermission,
  incidentInternalPermission,
  measuresReadPermission,
  reportMakePermission,
  reportReadPermission,
  watchReadPermission,
} from '@firstline/plugin-service-desk-common';
import {
  allow,
  allowArticles,
  allowIf,
  allowIncidents,
  deny,
} from './decisions';
import { isIn, principalsOf, type PolicyGroups } from './policyGroups';

const names = (permissions: Permission[]) =>
  permissions.map(({ name }) => name);

const ofManagers = names([
  watchReadPermission,
  measuresReadPermission,
  reportReadPermission,
  reportMakePermission,
]);
const ofTheDesk = names([
  incidentCreateForOthersPermission,
  complaintCreateForOthersPermission,
  followUpReadPermission,
]);
const toEverybody = names([
  incidentActionPermissions.announce,
  incidentActionPermissions.declareMajor,
]);

/**
 * Everybody sees their own work and nobody else's: engineers what their team has now (not what
 * it handed on, nor what merely is about something they own), requesters what they reported.
 * The desk sees all incidents; only managers speak to everybody, and only they read measures
 * and reports. Texts of articles are changed by those who answer for them.
 */
export class StrictPolicy implements PermissionPolicy {
  readonly #groups: PolicyGroups;

  static create(options: { groups: PolicyGroups }): StrictPolicy {
    return new StrictPolicy(options.groups);
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
    return (
      this.#ofIncidents(permission, principals) ??
      this.#ofArticles(permission, principals) ??
      this.#ofTheRest(permission, principals)
    );
  }

  #ofIncidents(
    permission: Permission,
    principals: string[],
  ): PolicyDecision | undefined {
    const { desk } = this.#groups;
    const isAssignee = incidentConditions.isAssignee({ principals });
    const isTeamMember = incidentConditions.isTeamMember({ principals });
    const isHelper = incidentConditions.isHelper({ principals });
    const theirs = allowIncidents(permission, {
      anyOf:
        permission.name === incidentInternalPermission.name
          ? [isAssignee, isTeamMember, isHelper]
          : [
              isAssignee,
              isTeamMember,
              isHelper,
              incidentConditions.isRequester({ principals }),
              incidentConditions.isParticipant({ principals }),
            ],
    });
    if (!theirs) return undefined;
    if (toEverybody.includes(permission.name)) {
      return allowIf(this.#manages(principals));
    }
    return this.#manages(principals) || isIn(desk, principals) ? allow : theirs;
  }

  #ofArticles(
    permission: Permission,
    principals: string[],
  ): PolicyDecision | undefined {
    const { knowledgeManagers } = this.#groups;
    const isManager = isIn(knowledgeManagers, principals);
    if (permission.name === articleImportPermission.name) {
      return allowIf(isManager);
    }
    const theirs = allowArticles(permission, {
      anyOf: [
        articleConditions.isOwner({ principals }),
        articleConditions.isAuthor({ principals }),
      ],
    });
    if (!theirs) return undefined;
    const isReaders =
      permission.name === articleReadPermission.name ||
      permission.name === articleFeedbackPermission.name;
    return isManager || isReaders ? allow : theirs;
  }

  #ofTheRest(permission: Permission, principals: string[]): PolicyDecision {
    const { name, attributes } = permission;
    const manages = this.#manages(principals);
    if (ofManagers.includes(name)) return allowIf(manages);
    if (ofTheDesk.includes(name)) {
      return allowIf(manages || isIn(this.#groups.desk, principals));
    }
    // Complaints, working time and profiles: whose they are, the product looks at by itself.
    if (name.startsWith('service-desk.')) return allow;
    if (name.startsWith('knowledge-base.')) return allow;
    return allowIf(manages || attributes.action === 'read');
  }

  #manages(principals: string[]): boolean {
    const { incidentManagers, deskManagers } = this.#groups;
    return isIn([...incidentManagers, ...deskManagers], principals);
  }
}
