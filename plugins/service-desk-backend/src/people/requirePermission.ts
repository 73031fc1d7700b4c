import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { ResolvedCaller } from './Caller';

/**
 * Asks the portal lock for what is not decided per record.
 *
 * @throws NotAllowedError when the portal's policy does not allow it
 */
export function requirePermission(
  caller: ResolvedCaller,
  permission: BasicPermission,
): void {
  if (caller.portal.permits(permission)) return;
  throw new NotAllowedError(
    `The portal's policy does not allow you ${permission.name}`,
  );
}
