import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';

/** Groups of the catalog that the policies know, as the products' own config names them. */
export interface PolicyGroups {
  /** `serviceDesk.groups.desk` */
  desk: string[];
  /** `serviceDesk.groups.incidentManagers` */
  incidentManagers: string[];
  /** `serviceDesk.groups.deskManagers` */
  deskManagers: string[];
  /** `knowledgeBase.groups.managers` */
  knowledgeManagers: string[];
}

/** Reads the groups; refs are in lower case, for a policy compares them. */
export function readPolicyGroups(config: RootConfigService): PolicyGroups {
  const group = (name: string) =>
    [config.getOptionalString(`serviceDesk.groups.${name}`)]
      .filter(ref => ref !== undefined)
      .map(lower);
  return {
    desk: group('desk'),
    incidentManagers: group('incidentManagers'),
    deskManagers: group('deskManagers'),
    knowledgeManagers: (
      config.getOptionalStringArray('knowledgeBase.groups.managers') ?? []
    ).map(lower),
  };
}

/** Everything somebody is: their own ref and their groups'. */
export function principalsOf(user: PolicyQueryUser): string[] {
  return user.info.ownershipEntityRefs.map(lower);
}

/** Whether any of somebody's refs is among these groups. */
export function isIn(
  groups: readonly string[],
  principals: readonly string[],
): boolean {
  return principals.some(principal => groups.includes(principal));
}

function lower(ref: string): string {
  return ref.toLocaleLowerCase('en-US');
}
