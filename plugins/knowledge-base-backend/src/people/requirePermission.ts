import { NotAllowedError } from '@backstage/errors';
import type { BasicPermission } from '@backstage/plugin-permission-common';
import type { ResolvedCaller } from './Caller';

/** @throws NotAllowedError when the portal's policy refuses what concerns no single article */
export function requirePermission(
  caller: ResolvedCaller,
  permission: BasicPermission,
): void {
  if (!caller.portal.permits(permission)) {
    throw new NotAllowedError(
      `The portal's policy does not allow you ${permission.name}`,
    );
  }
}
