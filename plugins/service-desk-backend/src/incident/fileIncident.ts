import { InputError, NotAllowedError } from '@backstage/errors';
import {
  ciOwners,
  inSharedTransaction,
  requireCategory,
  toDbTime,
  unknownReference,
  withIdempotency,
} from '@firstline/backend-kit';
import {
  priorityOf,
  type FileIncident,
  type LinkedConfigurationItem,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { AssignmentProposal } from '../assignment/AssignmentService';
import { majorByRule } from '../major/majorByRule';
import { worker, type Caller } from '../people/Caller';
import type { ChosenServiceLevel } from '../service-level/ServiceLevelService';
import { filedBefore, filingRequest } from './filedBefore';
import type { IncidentDependencies } from './incidentDependencies';
import type { Transition } from './incidentMoves';
import type { IncidentRecord } from './IncidentRecord';
import type { WriteOptions } from './IncidentService';
import type { IncidentWriter, Written } from './IncidentWriter';

/** Clocks of people's machines are a little off. */
const FUTURE_GRACE_MINUTES = 5;

/**
 * Files an incident (S-002): classifies, starts the clocks, assigns to the first tier.
 *
 * @returns the id, of the incident filed before when the idempotency key was used before;
 *   else what was written, too
 */
export async function fileIncident(
  { deps, writer }: { deps: IncidentDependencies; writer: IncidentWriter },
  input: FileIncident,
  options: WriteOptions<Caller>,
): Promise<{ id: number; written?: Written }> {
  const { by } = options;
  const now = deps.clock.now();
  await requireMayFile(input, by, deps);
  const earlier = await filedBefore({ deps }, input, options);
  if (earlier !== undefined) return { id: earlier };
  requireCategory(input.category, deps.config);
  const occurredAt = pastMoment(input.occurredAt, now);
  const draft = draftOf(deps, input, { by, now, occurredAt });
  const configurationItems = await linkedItems(deps, input.ciRefs ?? []);
  await requireReporter(deps, input);
  const refs = configurationItems.map(item => item.ref);
  const owners = await ciOwners(refs, deps.catalog);
  const level = await deps.serviceLevels.choose({
    ciRefs: refs,
    priority: draft.priority,
  });
  const next = await majorByRule({ ...draft, configurationItems }, deps);
  const ground = await deps.assignments.lookUp({ ...draft, ciRefs: refs }, 1);

  let written: Written | undefined;
  const { result, replayed } = await inSharedTransaction(
    deps.database,
    transaction =>
      withIdempotency(
        transaction,
        { ...filingRequest(input, options), now },
        async () => {
          const proposal = await deps.assignments.propose(ground, {
            transaction,
          });
          const id = await deps.store.nextId({ transaction });
          const transition = filed({
            record: { ...draft, id, configurationItems },
            proposal,
            level,
            owners,
            by,
          });
          const context = { by, at: now, transaction };
          written = await writer.insert(
            { ...transition, next },
            input,
            context,
          );
          return String(id);
        },
      ),
  );
  if (!replayed) deps.outbox.poke();
  return { id: Number(result), written: replayed ? undefined : written };
}

/**
 * What people ask an engineer directly is recorded like what reaches the desk (S-023).
 *
 * @throws NotAllowedError when it takes somebody who works on incidents to file like this
 */
async function requireMayFile(
  input: FileIncident,
  by: Caller,
  { teams }: IncidentDependencies,
): Promise<void> {
  if (by.kind !== 'user' || by.roles.agent) return;
  const { channel = 'portal', reporter } = input;
  const asThemselves =
    (channel === 'portal' || channel === 'api') &&
    (!reporter || reporter.userRef === by.ref);
  if (asThemselves || (await teams?.worksOnIncidents(by))) return;
  throw new NotAllowedError(
    'Only those who work on incidents file for somebody else, or by another channel',
  );
}

function draftOf(
  { config }: IncidentDependencies,
  input: FileIncident,
  context: { by: Caller; now: DateTime; occurredAt?: string },
): Omit<IncidentRecord, 'id' | 'configurationItems'> {
  const { by, now, occurredAt } = context;
  const impact = input.impact ?? config.defaultImpact;
  const urgency = input.urgency ?? config.defaultUrgency;
  const requester = requesterOf(input, by);
  // Whoever files for somebody else has taken the call.
  const tookIt = by.roles.agent && requester !== by.ref;
  const at = toDbTime(now);
  return {
    version: 1,
    title: input.title,
    description: input.description ?? '',
    state: 'new',
    category: input.category,
    impact,
    urgency,
    priority: priorityOf(config.priorityMatrix, impact, urgency),
    channel: input.channel ?? (by.kind === 'user' ? 'portal' : 'api'),
    requester,
    filedBy: by.ref,
    reporter: input.reporter,
    location: input.location,
    tier: 1,
    firstContactOwner: tookIt ? by.ref : undefined,
    major: false,
    createdAt: at,
    updatedAt: at,
    occurredAt,
    desiredResolutionAt: storedMoment(input.desiredResolutionAt),
    reopenCount: 0,
    reassignmentCount: 0,
    // An engineer whom somebody asked directly goes on seeing it, whoever gets it.
    access:
      by.kind === 'user' && !by.roles.agent && requester !== by.ref
        ? [{ relation: 'helper', principal: by.ref }]
        : [],
  };
}

/** Whom it is for; nobody in the portal when an agent or a program names somebody without account. */
function requesterOf(input: FileIncident, by: Caller): string | undefined {
  if (input.reporter) return input.reporter.userRef;
  return by.kind === 'user' ? by.ref : undefined;
}

function filed(options: {
  record: IncidentRecord;
  proposal: AssignmentProposal;
  level: ChosenServiceLevel;
  owners: string[];
  by: Caller;
}): Transition {
  const { record, proposal, level, owners, by } = options;
  const { team, assignee, tier, basis, vendor } = proposal;
  const submitted = {
    kind: 'submitted',
    visibility: 'public',
    actor: by.ref,
  } as const;
  const transition: Transition = {
    record: {
      ...record,
      vendor,
      assignmentBasis: basis,
      serviceLevel: level.applied,
    },
    entries: [submitted],
    clock: { kind: 'filed', agreed: level.agreed },
    ciOwners: owners,
  };
  if (team === undefined) return transition;
  return {
    ...transition,
    record: {
      ...transition.record,
      state: 'assigned',
      assignedTeam: team,
      assignee,
      tier,
    },
    entries: [
      submitted,
      { kind: 'assigned', visibility: 'public', actor: worker.ref },
    ],
    headline: 1,
    assignment: { kind: 'begin', move: 'submit', team, assignee, tier },
  };
}

async function linkedItems(
  { catalog }: IncidentDependencies,
  refs: string[],
): Promise<LinkedConfigurationItem[]> {
  if (refs.length === 0) return [];
  // Refused for being unknown only when the catalog says so itself, just now.
  const items = await catalog.items(refs, { fresh: true });
  return refs.map((ref, i) => {
    const item = items.get(ref);
    if (!item) throw unknownReference(`ciRefs[${i}]`);
    return { ref, title: item.title };
  });
}

async function requireReporter(
  { catalog }: IncidentDependencies,
  { reporter }: FileIncident,
): Promise<void> {
  if (!reporter?.userRef) return;
  const entries = await catalog.entries([reporter.userRef]);
  if (!entries.has(reporter.userRef)) {
    throw unknownReference('reporter.userRef');
  }
}

function pastMoment(
  text: string | undefined,
  now: DateTime,
): string | undefined {
  const latest = now.plus({ minutes: FUTURE_GRACE_MINUTES });
  if (text !== undefined && DateTime.fromISO(text) > latest) {
    throw new InputError('occurredAt: must not be in the future');
  }
  return storedMoment(text);
}

function storedMoment(text: string | undefined): string | undefined {
  return text === undefined ? undefined : toDbTime(DateTime.fromISO(text));
}
