import { NotAllowedError } from '@backstage/errors';
import type {
  MeasureBreakdown,
  MeasureRecordRow,
  MeasureScope,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';

/** Whether somebody may know the figures of the whole desk. */
export function measuresAll({ kind, roles }: Caller): boolean {
  return (
    kind !== 'user' || roles.agent || roles.incidentManager || roles.deskManager
  );
}

/**
 * Who may know which figures: the desk and its managers those of everybody, teams and owners
 * their own, and of persons only desk managers, and each of themselves.
 *
 * @param owners - refs of those who own the item or system asked about
 * @throws NotAllowedError for everybody else
 */
export function requireMayMeasure(
  scope: Pick<MeasureScope, 'team' | 'owner' | 'person'> & {
    by?: MeasureBreakdown | MeasureRecordRow;
  },
  by: Caller,
  owners: readonly string[],
): void {
  const self = scope.person === by.ref;
  const ofPersons = scope.person !== undefined || scope.by === 'person';
  const manages = by.kind !== 'user' || by.roles.deskManager;
  if (ofPersons && !self && !manages) {
    throw new NotAllowedError(
      "Measures of persons are for desk managers, and everybody's own for themselves",
    );
  }
  const isMine = (ref: string | undefined) =>
    ref !== undefined && (ref === by.ref || by.groups.includes(ref));
  const theirs = isMine(scope.team) || isMine(scope.owner);
  if (measuresAll(by) || self || theirs || owners.some(isMine)) return;
  throw new NotAllowedError(
    'The measures of the desk are for those who work there; name a team, an owner, a system or an item of yours',
  );
}
