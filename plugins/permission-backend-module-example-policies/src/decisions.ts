import {
  AuthorizeResult,
  type Permission,
  type PermissionCondition,
  type PermissionCriteria,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createArticleConditionalDecision } from '@firstline/plugin-knowledge-base-backend';
import {
  articleResourcePermissions,
  type RESOURCE_TYPE_ARTICLE,
} from '@firstline/plugin-knowledge-base-common';
import { createIncidentConditionalDecision } from '@firstline/plugin-service-desk-backend';
import {
  incidentResourcePermissions,
  type RESOURCE_TYPE_INCIDENT,
} from '@firstline/plugin-service-desk-common';

/** Yes. Firstline's own lock is still there: what it keeps shut stays so. */
export const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
/** No. */
export const deny: PolicyDecision = { result: AuthorizeResult.DENY };

/** Yes or no. */
export function allowIf(condition: boolean): PolicyDecision {
  return condition ? allow : deny;
}

/** What incidents can be asked for; `incidentConditions` make it. */
export type IncidentCondition = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_INCIDENT>
>;
/** What articles can be asked for; `articleConditions` make it. */
export type ArticleCondition = PermissionCriteria<
  PermissionCondition<typeof RESOURCE_TYPE_ARTICLE>
>;

/** Yes for these incidents; undefined where the permission is not one about an incident. */
export function allowIncidents(
  permission: Permission,
  condition: IncidentCondition,
): PolicyDecision | undefined {
  const known = incidentResourcePermissions.find(
    ({ name }) => name === permission.name,
  );
  return known && createIncidentConditionalDecision(known, condition);
}

/** Yes for these articles; undefined where the permission is not one about an article. */
export function allowArticles(
  permission: Permission,
  condition: ArticleCondition,
): PolicyDecision | undefined {
  const known = articleResourcePermissions.find(
    ({ name }) => name === permission.name,
  );
  return known && createArticleConditionalDecision(known, condition);
}
