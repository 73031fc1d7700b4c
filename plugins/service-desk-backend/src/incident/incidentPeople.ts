import { InputError, NotAllowedError } from '@backstage/errors';
import { inTransaction, unknownReference } from '@firstline/backend-kit';
import type {
  IncidentView,
  TimelineEntryKind,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { abilitiesOf } from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import { requireId, requireVersion, requireVisible } from './incidentGate';
import type { Access, IncidentRecord } from './IncidentRecord';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter } from './IncidentWriter';
import { gateContext } from './moveIncident';
import { principalsOf } from './principalsOf';

interface Seen {
  record: IncidentRecord;
  view: IncidentView;
}

interface Tools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
}

/** What people can be brought into an incident as. */
export type Part = 'participant' | 'helper';

interface PartRequest {
  number: string;
  userRef: string;
  part: Part;
  /** What is asked of them. */
  reason?: string;
  options: WriteOptions<Caller>;
}

const parts: Record<
  Part,
  {
    may: 'mayAddParticipants' | 'mayAskHelpers';
    refusal: string;
    most: number;
    added: TimelineEntryKind;
    removed: TimelineEntryKind;
    visibility: Visibility;
  }
> = {
  // Sees the public part.
  participant: {
    may: 'mayAddParticipants',
    refusal: 'You may not change who takes part in this incident',
    most: 50,
    added: 'participantAdded',
    removed: 'participantRemoved',
    visibility: 'public',
  },
  // Sees all of it.
  helper: {
    may: 'mayAskHelpers',
    refusal: 'You may not change who helps with this incident',
    most: 50,
    added: 'helperAdded',
    removed: 'helperRemoved',
    visibility: 'internal',
  },
};

/** Brings somebody into an incident; the same twice changes nothing. */
export function addPerson(tools: Tools, request: PartRequest): Promise<Seen> {
  return setPart(tools, { ...request, has: true });
}

/** Takes somebody out again; they may leave by themselves. */
export function removePerson(
  tools: Tools,
  request: PartRequest,
): Promise<Seen> {
  return setPart(tools, { ...request, has: false });
}

async function setPart(
  { deps, writer }: Tools,
  request: PartRequest & { has: boolean },
): Promise<Seen> {
  const { userRef, has, reason, options } = request;
  const { added, removed, visibility } = parts[request.part];
  const { by } = options;
  const id = requireId(request.number);
  const now = deps.clock.now();
  requireMayInvite(requireVisible(await deps.store.get(id), by), request);
  if (has && !(await deps.catalog.entries([userRef])).has(userRef)) {
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
    const access = accessWith(record, request);
    if (!access) return seen;
    const written = await writer.update(
      record,
      {
        record: { ...record, access },
        entries: [
          {
            kind: has ? added : removed,
            visibility,
            actor: by.ref,
            reason,
            changes: [
              {
                field: request.part,
                ...(has ? { to: userRef } : { from: userRef }),
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

/** @throws NotAllowedError; people may leave by themselves */
function requireMayInvite(
  { record, view }: Seen,
  request: PartRequest & { has: boolean },
): void {
  const { part, userRef, has, options } = request;
  if (!has && userRef === options.by.ref) return;
  const { may, refusal } = parts[part];
  if (!abilitiesOf(record, options.by, view)[may]) {
    throw new NotAllowedError(refusal);
  }
}

/** Undefined when nothing changes. */
function accessWith(
  record: IncidentRecord,
  { part, userRef, has }: PartRequest & { has: boolean },
): Access[] | undefined {
  const others = principalsOf(record, part).filter(ref => ref !== userRef);
  const isIn = principalsOf(record, part).includes(userRef);
  if (has && record.requester === userRef) {
    if (part === 'participant') return undefined;
    throw new InputError(
      'userRef: is the requester, who sees no internal entry',
    );
  }
  if (isIn === has) return undefined;
  if (!has) {
    return record.access.filter(
      row => !(row.relation === part && row.principal === userRef),
    );
  }
  if (others.length >= parts[part].most) {
    throw new InputError(
      `userRef: at most ${parts[part].most} people can take part`,
    );
  }
  return [...record.access, { relation: part, principal: userRef }];
}
