import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { Caller, ResolvedCaller } from '../people/Caller';

/** Whether the portal's policy allows a permission; where none is asked, it does. */
export function isPermitted(
  caller: Caller | ResolvedCaller,
  permission: BasicPermission,
): boolean {
  const { portal } = caller;
  return (
    portal === undefined || !('permits' in portal) || portal.permits(permission)
  );
}

/** @throws NotAllowedError for plugins: they have no working time */
export function requirePerson(caller: Caller): void {
  if (caller.kind === 'user') return;
  throw new NotAllowedError('Working time is of people');
}
