import { toDbTime } from '@firstline/backend-kit';
import type {
  ComplaintActionBodies,
  ComplaintEntryKind,
  ComplaintState,
  TimelineChange,
  Visibility,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import { started, stopped, type ClockSettings } from './complaintClock';
import type {
  ComplaintRecord,
  Hearing,
  MeasureRecord,
} from './ComplaintRecord';

/** An entry to be written on the timeline of a complaint. */
export interface NewComplaintEntry {
  kind: ComplaintEntryKind;
  visibility: Visibility;
  actor: string;
  /** Markdown. */
  text?: string;
  changes?: TimelineChange[];
}

/** What follows from a move. */
export interface ComplaintTransition {
  record: ComplaintRecord;
  entries: NewComplaintEntry[];
}

/** What every move is made with. */
export interface MoveContext {
  by: Caller;
  now: DateTime;
  /** Of the lifecycle: the state it leads to. */
  to: ComplaintState;
  settings: ClockSettings;
}

/** Who hears it after a verification. */
export interface HearingAfter {
  concerned: string[];
  hearing: Hearing;
  verifierMayDecide: boolean;
}

/** The change of state that an entry tells; none for the first one. */
export function stateChange(
  from: ComplaintState,
  to: ComplaintState,
): TimelineChange[] {
  return from === to ? [] : [{ field: 'state', from, to }];
}

/** The entry that says that it went one level up, and in which part. */
export function raised(
  before: Hearing | undefined,
  after: Hearing,
  actor: string,
): NewComplaintEntry[] {
  const changes = [
    ...(after.verifiedOneLevelUp && !before?.verifiedOneLevelUp
      ? [{ field: 'verifiers', to: after.verifiers.join(', ') }]
      : []),
    ...(after.decidedOneLevelUp && !before?.decidedOneLevelUp
      ? [{ field: 'deciders', to: after.deciders.join(', ') }]
      : []),
  ];
  return changes.length === 0
    ? []
    : [{ kind: 'raised', visibility: 'public', actor, changes }];
}

/** The desk has verified what is told (S-154); who is concerned besides is kept away at once. */
export function verified(
  record: ComplaintRecord,
  body: ComplaintActionBodies['verify'],
  context: MoveContext & { after: HearingAfter },
): ComplaintTransition {
  const { by, now, to, settings, after } = context;
  const named = new Set([...record.subjects, ...record.addedSubjects]);
  const added = (body.subjects ?? []).filter(ref => !named.has(ref));
  const clocks = started(stopped(record.clocks, now), 'decision', {
    round: record.round,
    now,
    settings,
  });
  return {
    record: {
      ...record,
      state: to,
      finding: { text: body.finding, by: by.ref, at: toDbTime(now) },
      addedSubjects: [...record.addedSubjects, ...added],
      ...after,
      clocks,
    },
    entries: [
      {
        kind: 'verified',
        visibility: 'public',
        actor: by.ref,
        text: body.finding,
        changes: [
          ...stateChange(record.state, to),
          ...added.map(ref => ({ field: 'subjects', to: ref })),
        ],
      },
      ...raised(record.hearing, after.hearing, by.ref),
    ],
  };
}

/** The manager has decided, and ordered what follows (S-156). */
export function decided(
  record: ComplaintRecord,
  body: ComplaintActionBodies['decide'],
  context: MoveContext & { measures: MeasureRecord[] },
): ComplaintTransition {
  const { by, now, to, settings, measures } = context;
  const { outcome, decision: text } = body;
  const decision = { outcome, text, by: by.ref, at: toDbTime(now) };
  return {
    record: {
      ...record,
      state: to,
      decisions: [...record.decisions, decision],
      measures: [...record.measures, ...measures],
      clocks: started(stopped(record.clocks, now), 'answer', {
        round: record.round,
        now,
        settings,
      }),
    },
    entries: [
      {
        kind: 'decided',
        visibility: 'public',
        actor: by.ref,
        text,
        changes: [
          ...stateChange(record.state, to),
          { field: 'outcome', to: outcome },
        ],
      },
      ...measures.map(
        (measure): NewComplaintEntry => ({
          kind: 'measureOrdered',
          visibility: 'internal',
          actor: by.ref,
          text: measure.text,
          changes: [
            { field: 'owner', to: measure.owner },
            { field: 'dueAt', to: measure.dueAt },
          ],
        }),
      ),
    ],
  };
}

/** The complainant was told (S-157). */
export function answered(
  record: ComplaintRecord,
  body: ComplaintActionBodies['answer'],
  { by, now, to }: MoveContext,
): ComplaintTransition {
  const { text, method } = body;
  const at = toDbTime(now);
  const outcome = record.decisions.at(-1)?.outcome;
  return {
    record: {
      ...record,
      state: to,
      answers: [...record.answers, { text, method, by: by.ref, at }],
      satisfied: undefined,
      quietSince: at,
      clocks: stopped(record.clocks, now),
    },
    entries: [
      {
        kind: 'answered',
        visibility: 'public',
        actor: by.ref,
        text,
        changes: [
          ...stateChange(record.state, to),
          ...(outcome ? [{ field: 'outcome', to: outcome }] : []),
          { field: 'method', to: method },
        ],
      },
    ],
  };
}

/**
 * The complainant accepts the answer, or does not: once it is decided anew, after that it is
 * closed all the same (S-158). The worker closes what nobody said a word to.
 */
export function accepted(
  record: ComplaintRecord,
  body: ComplaintActionBodies['accept'],
  { by, now, to, settings }: MoveContext,
): ComplaintTransition {
  const at = toDbTime(now);
  if (by.kind === 'worker') {
    return {
      record: { ...record, state: to, closedAt: at },
      entries: [
        {
          kind: 'closed',
          visibility: 'public',
          actor: by.ref,
          changes: stateChange(record.state, to),
        },
      ],
    };
  }
  const { satisfied, reason } = body;
  const rating = body.rating ?? record.rating;
  const again = !satisfied && record.round === 1;
  const next: ComplaintState = again ? 'decided' : to;
  const kind = satisfied ? 'accepted' : 'declined';
  return {
    record: {
      ...record,
      state: next,
      satisfied,
      rating,
      round: again ? 2 : record.round,
      closedAt: again ? undefined : at,
      clocks: again
        ? started(record.clocks, 'decision', { round: 2, now, settings })
        : record.clocks,
    },
    entries: [
      {
        kind,
        visibility: 'public',
        actor: by.ref,
        text: reason,
        changes: [
          ...stateChange(record.state, next),
          ...(body.rating
            ? [{ field: 'rating', to: String(body.rating.overall) }]
            : []),
        ],
      },
    ],
  };
}

/** The complainant takes it back. */
export function withdrawn(
  record: ComplaintRecord,
  body: ComplaintActionBodies['withdraw'],
  { by, now, to }: MoveContext,
): ComplaintTransition {
  return {
    record: {
      ...record,
      state: to,
      closedAt: toDbTime(now),
      clocks: stopped(record.clocks, now),
    },
    entries: [
      {
        kind: 'withdrawn',
        visibility: 'public',
        actor: by.ref,
        text: body.reason,
        changes: stateChange(record.state, to),
      },
    ],
  };
}
