import { NotAllowedError } from '@backstage/errors';
import { inTransaction } from '@firstline/backend-kit';
import type { IncidentView } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { abilitiesOf, relationsOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVisible } from './incidentGate';
import type { IncidentRecord } from './IncidentRecord';

/** Follows an incident or stops to; the same twice changes nothing. */
export async function setFollowing(
  { deps }: { deps: IncidentDependencies },
  request: { number: string; following: boolean; by: Caller },
): Promise<{ record: IncidentRecord; view: IncidentView }> {
  const { following, by } = request;
  const id = requireId(request.number);
  return inTransaction(deps.database, async transaction => {
    // Locked: a write in between would store the access rows it read before.
    const locked = { transaction, forUpdate: true };
    const seen = requireVisible(await deps.store.get(id, locked), by);
    if (relationsOf(seen.record, by).includes('requester')) return seen;
    const { mayFollow } = abilitiesOf(seen.record, by, seen.view);
    if (following && !mayFollow) {
      throw new NotAllowedError('You may not follow this incident');
    }
    await deps.store.setFollower(id, by.ref, following, { transaction });
    const access = seen.record.access.filter(
      row => !(row.relation === 'follower' && row.principal === by.ref),
    );
    if (following) access.push({ relation: 'follower', principal: by.ref });
    return { view: seen.view, record: { ...seen.record, access } };
  });
}
