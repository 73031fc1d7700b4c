import type { ReportScope } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';

/** Whether somebody reads and makes the reports of the whole desk. */
export function readsAll({ kind, roles }: Caller): boolean {
  return (
    kind !== 'user' || roles.agent || roles.incidentManager || roles.deskManager
  );
}

/**
 * Whether somebody may have the reports of a scope: the desk and its managers all of them,
 * owners those of what is theirs.
 *
 * @param owner - group that owns the system, where the scope is one
 */
export function mayReport(
  scope: ReportScope,
  by: Caller,
  owner?: string,
): boolean {
  if (readsAll(by)) return true;
  if (scope.kind === 'desk') return false;
  const group = scope.kind === 'owner' ? scope.ref : owner;
  return group !== undefined && by.groups.includes(group);
}
