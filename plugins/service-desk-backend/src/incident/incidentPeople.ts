import { InputError, NotAllowedError } from '@backstage/errors';
import { inTransaction, unknownReference } from '@firstline/backend-kit';
import type { IncidentView } from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { abilitiesOf, relationsOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVersion, requireVisible } from './incidentGate';
import type { Access, IncidentRecord } from './IncidentRecord';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter } from './IncidentWriter';
import { gateContext } from './moveIncident';

const MAX_PARTICIPANTS = 50;

interface Seen {
  record: IncidentRecord;
  view: IncidentView;
}

/** Follows an incident or stops to; the same twice changes nothing. */
export async function setFollowing(
  { deps }: { deps: IncidentDependencies },
  request: { number: string; following: boolean; by: Caller },
): Promise<Seen> {
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

/** Lets somebody see the public part, or no longer; the same twice changes nothing. */
export async function setParticipant(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    userRef: string;
    takesPart: boolean;
    options: WriteOptions<Caller>;
  },
): Promise<Seen> {
  const { userRef, takesPart, options } = request;
  const { by } = options;
  const id = requireId(request.number);
  const now = deps.clock.now();
  requireMayInvite(requireVisible(await deps.store.get(id), by), request);
  if (takesPart && !(await deps.catalog.entries([userRef])).has(userRef)) {
    throw unknownReference('userRef');
  }

  const done = await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const seen = requireVisible(found, by);
    requireMayInvite(seen, request);
    const { record, view } = seen;
    const { gate } = await gateContext(
      deps,
      { record, options, now },
      transaction,
    );
    requireVersion(record, options.ifVersion, gate);
    const access = accessWith(record, userRef, takesPart);
    if (!access) return seen;
    const written = await writer.update(
      record,
      {
        record: { ...record, access },
        entries: [
          {
            kind: takesPart ? 'participantAdded' : 'participantRemoved',
            visibility: 'public',
            actor: by.ref,
            changes: [
              {
                field: 'participant',
                ...(takesPart ? { to: userRef } : { from: userRef }),
              },
            ],
          },
        ],
      },
      { by, at: now, transaction },
    );
    return { record: written.record, view };
  });
  deps.outbox.poke();
  return done;
}

/** @throws NotAllowedError; a participant may leave by themselves */
function requireMayInvite(
  { record, view }: Seen,
  request: { userRef: string; takesPart: boolean; options: { by: Caller } },
): void {
  const { userRef, takesPart, options } = request;
  if (!takesPart && userRef === options.by.ref) return;
  if (!abilitiesOf(record, options.by, view).mayAddParticipants) {
    throw new NotAllowedError(
      'You may not change who takes part in this incident',
    );
  }
}

/** Undefined when nothing changes. */
function accessWith(
  record: IncidentRecord,
  userRef: string,
  takesPart: boolean,
): Access[] | undefined {
  const participants = record.access.filter(
    row => row.relation === 'participant',
  );
  const isIn = participants.some(row => row.principal === userRef);
  if (isIn === takesPart || (takesPart && record.requester === userRef)) {
    return undefined;
  }
  if (!takesPart) {
    return record.access.filter(
      row => !(row.relation === 'participant' && row.principal === userRef),
    );
  }
  if (participants.length >= MAX_PARTICIPANTS) {
    throw new InputError(
      `userRef: at most ${MAX_PARTICIPANTS} people can take part`,
    );
  }
  return [...record.access, { relation: 'participant', principal: userRef }];
}
