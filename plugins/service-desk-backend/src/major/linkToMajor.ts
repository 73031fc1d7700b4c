import { InputError, NotAllowedError } from '@backstage/errors';
import { inTransaction } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  isOpen,
  type IncidentView,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { mayLink, viewOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import {
  refusal,
  requireId,
  requireVersion,
  requireVisible,
  type GateContext,
} from '../incident/incidentGate';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteOptions } from '../incident/IncidentService';
import type { IncidentWriter } from '../incident/IncidentWriter';
import { gateContext } from '../incident/moveIncident';
import type { Caller } from '../people/Caller';

interface Seen {
  record: IncidentRecord;
  view: IncidentView;
}

/**
 * Makes an incident resolve together with a major one, or by itself again. The same twice
 * changes nothing.
 *
 * @throws InputError that names `majorNumber`; ConflictError when this incident cannot be
 * linked as it is
 */
export async function setMajor(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  request: {
    number: string;
    /** Absent: by itself again. */
    majorNumber?: string;
    options: WriteOptions<Caller>;
  },
): Promise<Seen> {
  const { majorNumber, options } = request;
  const { by } = options;
  const id = requireId(request.number);
  const now = deps.clock.now();
  const majorId =
    majorNumber === undefined ? undefined : requireMajorId(majorNumber, id);

  const done = await inTransaction(deps.database, async transaction => {
    // The major one first, as its own end locks it before its links: no two wait for each
    // other.
    const major =
      majorId === undefined
        ? undefined
        : await deps.store.get(majorId, { transaction, forUpdate: true });
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const { record, view } = requireVisible(found, by);
    requireMayLink(record, by);
    const asked = { record, options, now };
    const { gate } = await gateContext(deps, asked, transaction);
    requireVersion(record, options.ifVersion, gate);
    const link = (await deps.majorLinks.ofIncidents([id], { transaction })).get(
      id,
    );
    if (majorId === undefined && !link) return { record, view };
    if (majorId !== undefined) {
      requireOpenMajor(major, by);
      if (link?.majorId === majorId && !link.settled) return { record, view };
      await requireLinkable(deps, record, { gate, majorId, transaction });
      await deps.majorLinks.put(
        { incidentId: id, majorId, by: by.ref },
        { at: now, transaction },
      );
    } else {
      await deps.majorLinks.remove(id, { transaction });
    }
    const from = link && formatIncidentNumber(link.majorId);
    const written = await writer.update(
      record,
      {
        record,
        entries: [
          {
            kind: majorId === undefined ? 'unlinkedFromMajor' : 'linkedToMajor',
            visibility: 'internal',
            actor: by.ref,
            changes: [{ field: 'majorIncident', from, to: majorNumber }],
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

function requireMajorId(majorNumber: string, id: number): number {
  const majorId = requireId(majorNumber);
  if (majorId === id) {
    throw new InputError('majorNumber: an incident is not linked to itself');
  }
  return majorId;
}

/** @throws NotAllowedError */
function requireMayLink(record: IncidentRecord, by: Caller): void {
  if (!mayLink(record, by)) {
    throw new NotAllowedError('You may not link this incident to another');
  }
}

/** One the caller may not know of is refused like one that is no major incident. */
function requireOpenMajor(major: IncidentRecord | undefined, by: Caller): void {
  if (!major || !viewOf(major, by) || !major.major || !isOpen(major.state)) {
    throw new InputError('majorNumber: is not an open major incident');
  }
}

/** No chains: whoever waits for one that waits for another would wait in vain. */
async function requireLinkable(
  deps: IncidentDependencies,
  record: IncidentRecord,
  context: {
    gate: GateContext;
    majorId: number;
    transaction: Knex.Transaction;
  },
): Promise<void> {
  const { gate, majorId, transaction } = context;
  if (!isOpen(record.state)) {
    throw refusal(
      record,
      `An incident that is ${record.state} cannot be linked`,
      gate,
    );
  }
  if (record.major) {
    throw refusal(
      record,
      'A major incident is not linked to another: resolve each by itself',
      gate,
    );
  }
  const onwards = await deps.majorLinks.ofIncidents([majorId], { transaction });
  if (onwards.has(majorId)) {
    throw new InputError(
      'majorNumber: is linked to another major incident itself',
    );
  }
}
