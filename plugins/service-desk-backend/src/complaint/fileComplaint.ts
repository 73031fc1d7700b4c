import { InputError, NotAllowedError } from '@backstage/errors';
import {
  earlierResult,
  inTransaction,
  toDbTime,
  unknownReference,
  withIdempotency,
} from '@firstline/backend-kit';
import type { FileComplaint } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import { started } from './complaintClock';
import type { ComplaintDependencies } from './complaintDependencies';
import { raised } from './complaintMoves';
import type { ComplaintRecord } from './ComplaintRecord';
import type { WriteComplaint } from './ComplaintService';

/** What a repeated filing is known by. */
function filingRequest(input: FileComplaint, options: WriteComplaint<Caller>) {
  return {
    caller: options.by.ref,
    key: options.idempotencyKey,
    route: 'POST /complaints',
    body: input,
  };
}

/** The id of what the same request has filed before; undefined when it comes for the first time. */
export async function filedBefore(
  { database }: Pick<ComplaintDependencies, 'database'>,
  input: FileComplaint,
  options: WriteComplaint<Caller>,
): Promise<number | undefined> {
  const earlier = await earlierResult(database, filingRequest(input, options));
  return earlier === undefined ? undefined : Number(earlier);
}

/**
 * Files a complaint (S-151, S-153): finds out who is concerned and who can hear it, and
 * starts the first clock. Nothing of it is written anywhere but on the complaint itself.
 *
 * @returns the id
 */
export async function fileComplaint(
  deps: ComplaintDependencies,
  input: FileComplaint,
  options: WriteComplaint<Caller>,
): Promise<number> {
  const { by } = options;
  const now = deps.clock.now();
  requireMayFile(input, by);
  const earlier = await filedBefore(deps, input, options);
  if (earlier !== undefined) return earlier;
  const draft = await draftOf(deps, input, { by, now });
  const audience = await deps.people.audience(draft);
  const { result, replayed } = await inTransaction(deps.database, transaction =>
    withIdempotency(
      transaction,
      { ...filingRequest(input, options), now },
      async () => {
        const id = await deps.store.nextId({ transaction });
        const submitted = {
          kind: 'submitted',
          visibility: 'public',
          actor: by.ref,
        } as const;
        await deps.writer.insert(
          {
            record: { ...draft, id },
            entries: [submitted, ...raised(undefined, draft.hearing, by.ref)],
          },
          input,
          { by, at: now, audience, transaction },
        );
        return String(id);
      },
    ),
  );
  if (!replayed) {
    deps.outbox.poke();
    if (!draft.hearing.heard) warnUnheard(deps);
  }
  return Number(result);
}

/** Says in the log what has to be set; nothing of the complaint. */
export function warnUnheard({
  logger,
}: Pick<ComplaintDependencies, 'logger'>): void {
  logger?.warn(
    'A complaint cannot be heard: all who could decide it are concerned. Set serviceDesk.groups.complaintReviewers, or a parent of the group of desk managers in the catalog',
  );
}

/** @throws NotAllowedError when it takes an agent to file like this */
function requireMayFile(input: FileComplaint, by: Caller): void {
  if (by.kind !== 'user' || by.roles.agent) return;
  const { channel = 'portal', reporter } = input;
  if (channel !== 'portal' && channel !== 'api') {
    throw new NotAllowedError(`Only agents file by ${channel}`);
  }
  if (reporter && reporter.userRef !== by.ref) {
    throw new NotAllowedError('Only agents file for somebody else');
  }
}

async function draftOf(
  deps: ComplaintDependencies,
  input: FileComplaint,
  { by, now }: { by: Caller; now: DateTime },
): Promise<Omit<ComplaintRecord, 'id'>> {
  const { title, description, reporter, team, subjects = [] } = input;
  const complainant = complainantOf(input, by);
  await requireKnown(deps, input);
  requireNotSelf(subjects, complainant);
  const incidentId = await incidentOf(deps, input, by);
  const { concerned, hearing } = await deps.people.hear({
    complainant,
    subjects,
    team,
    incidentId,
  });
  const at = toDbTime(now);
  return {
    version: 1,
    title,
    description,
    state: 'submitted',
    round: 1,
    channel: input.channel ?? (by.kind === 'user' ? 'portal' : 'api'),
    complainant,
    filedBy: by.ref,
    reporter,
    subjects,
    addedSubjects: [],
    team,
    incidentId,
    concerned,
    hearing,
    verifierMayDecide: false,
    decisions: [],
    answers: [],
    createdAt: at,
    updatedAt: at,
    clocks: started([], 'verification', {
      round: 1,
      now,
      settings: deps.clocks,
    }),
    measures: [],
  };
}

/** Whose complaint it is; nobody in the portal when somebody without account is named. */
function complainantOf(input: FileComplaint, by: Caller): string | undefined {
  if (input.reporter) return input.reporter.userRef;
  return by.kind === 'user' ? by.ref : undefined;
}

/** @throws InputError that names the place of the complainant among the subjects */
export function requireNotSelf(
  subjects: string[],
  complainant: string | undefined,
): void {
  const index = complainant ? subjects.indexOf(complainant) : -1;
  if (index >= 0) {
    throw new InputError(`subjects[${index}]: is who complains`);
  }
}

async function incidentOf(
  { handlers }: ComplaintDependencies,
  { incidentNumber }: FileComplaint,
  by: Caller,
): Promise<number | undefined> {
  if (incidentNumber === undefined) return undefined;
  const id = await handlers.visibleId(incidentNumber, { by });
  if (id === undefined) {
    throw new InputError('incidentNumber: is not an incident you know of');
  }
  return id;
}

/** @throws InputError that names the first ref that is not in the catalog */
async function requireKnown(
  { catalog }: ComplaintDependencies,
  { subjects = [], team, reporter }: FileComplaint,
): Promise<void> {
  const named: [field: string, ref: string | undefined][] = [
    ...subjects.map((ref, i): [string, string] => [`subjects[${i}]`, ref]),
    ['team', team],
    ['reporter.userRef', reporter?.userRef],
  ];
  const refs = named.flatMap(([, ref]) => ref ?? []);
  if (refs.length === 0) return;
  const known = await catalog.entries(refs);
  const missing = named.find(([, ref]) => ref && !known.has(ref));
  if (missing) throw unknownReference(missing[0]);
}
