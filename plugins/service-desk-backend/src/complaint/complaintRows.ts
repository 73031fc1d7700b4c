import { fromJson, toJson } from '@firstline/backend-kit';
import {
  answerMethods,
  complaintOutcomes,
  ratingReplySchema,
  reporterReplySchema,
  type Channel,
  type ComplaintClockKind,
  type ComplaintState,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import { nextDueAt } from './complaintClock';
import type {
  ClockRecord,
  ComplaintAccessRelation,
  ComplaintRecord,
  MeasureRecord,
} from './ComplaintRecord';

/** Stands for "no clock runs": sorts after every time there is. */
export const NEVER = '9999-12-31T23:59:59.999Z';

/** A row of `complaints`. */
export interface ComplaintRow {
  id: number;
  version: number;
  title: string;
  description: string;
  state: string;
  round: number;
  channel: string;
  complainant: string | null;
  filed_by: string;
  reporter: string | null;
  subjects: string;
  added_subjects: string;
  team: string | null;
  incident_id: number | null;
  finding: string | null;
  found_by: string | null;
  verifier_may_decide: number;
  decisions: string;
  decision_count: number;
  outcome: string | null;
  decided_at: string | null;
  answers: string;
  hearing: string;
  heard: number;
  satisfied: number | null;
  rating: string | null;
  created_at: string;
  updated_at: string;
  quiet_since: string | null;
  closed_at: string | null;
  next_due_at: string;
}

/** A row of `complaint_access`. */
export interface ComplaintAccessRow {
  complaint_id: number;
  relation: string;
  principal: string;
}

/** A row of `complaint_clocks`. */
export interface ComplaintClockRow {
  complaint_id: number;
  kind: string;
  round: number;
  target_seconds: number;
  started_at: string;
  due_at: string;
  stopped_at: string | null;
  breached_at: string | null;
}

/** A row of `complaint_measures`. */
export interface ComplaintMeasureRow {
  id: string;
  complaint_id: number;
  position: number;
  text: string;
  owner: string;
  due_at: string;
  completed_at: string | null;
  completed_by: string | null;
  note: string | null;
  told_at: string | null;
}

const refs = z.array(z.string());
const said = { text: z.string(), by: z.string(), at: z.string() };
const finding = z.object(said);
const decisions = z.array(
  z.object({ ...said, outcome: z.enum(complaintOutcomes) }),
);
const answers = z.array(z.object({ ...said, method: z.enum(answerMethods) }));
const hearing = z.object({
  verifiers: refs,
  deciders: refs,
  verifiedOneLevelUp: z.boolean(),
  decidedOneLevelUp: z.boolean(),
  heard: z.boolean(),
});

/** The row of a record. */
export function toComplaintRow(record: ComplaintRecord): ComplaintRow {
  const decision = record.decisions.at(-1);
  return {
    id: record.id,
    version: record.version,
    title: record.title,
    description: record.description,
    state: record.state,
    round: record.round,
    channel: record.channel,
    complainant: record.complainant ?? null,
    filed_by: record.filedBy,
    reporter: toJson(record.reporter),
    subjects: toJson(record.subjects),
    added_subjects: toJson(record.addedSubjects),
    team: record.team ?? null,
    incident_id: record.incidentId ?? null,
    finding: toJson(record.finding),
    found_by: record.finding?.by ?? null,
    verifier_may_decide: record.verifierMayDecide ? 1 : 0,
    decisions: toJson(record.decisions),
    decision_count: record.decisions.length,
    outcome: decision?.outcome ?? null,
    decided_at: decision?.at ?? null,
    answers: toJson(record.answers),
    hearing: toJson(record.hearing),
    heard: record.hearing.heard ? 1 : 0,
    satisfied: record.satisfied === undefined ? null : Number(record.satisfied),
    rating: toJson(record.rating),
    created_at: record.createdAt,
    updated_at: record.updatedAt,
    quiet_since: record.quietSince ?? null,
    closed_at: record.closedAt ?? null,
    next_due_at: nextDueAt(record.clocks) ?? NEVER,
  };
}

/** The rows of `complaint_access` that a record has. */
export function toAccessRows(record: ComplaintRecord): ComplaintAccessRow[] {
  const rows = (
    relation: ComplaintAccessRelation,
    principals: (string | undefined)[],
  ) =>
    [...new Set(principals)].flatMap(principal =>
      principal === undefined
        ? []
        : [{ complaint_id: record.id, relation, principal }],
    );
  return [
    ...rows('complainant', [record.complainant]),
    ...rows('filer', [record.filedBy]),
    ...rows('verifier', record.hearing.verifiers),
    ...rows('decider', record.hearing.deciders),
    ...rows('concerned', record.concerned),
    ...rows('subject', [...record.subjects, ...record.addedSubjects]),
  ];
}

/** The rows of a record's clocks. */
export function toClockRows(record: ComplaintRecord): ComplaintClockRow[] {
  return record.clocks.map(clock => ({
    complaint_id: record.id,
    kind: clock.kind,
    round: clock.round,
    target_seconds: clock.targetSeconds,
    started_at: clock.startedAt,
    due_at: clock.dueAt,
    stopped_at: clock.stoppedAt ?? null,
    breached_at: clock.breachedAt ?? null,
  }));
}

/** The rows of a record's measures. */
export function toMeasureRows(record: ComplaintRecord): ComplaintMeasureRow[] {
  return record.measures.map((measure, position) => ({
    id: measure.id,
    complaint_id: record.id,
    position,
    text: measure.text,
    owner: measure.owner,
    due_at: measure.dueAt,
    completed_at: measure.completedAt ?? null,
    completed_by: measure.completedBy ?? null,
    note: measure.note ?? null,
    told_at: measure.toldAt ?? null,
  }));
}

/** The clock of a row. */
export function toClockRecord(row: ComplaintClockRow): ClockRecord {
  return {
    kind: row.kind as ComplaintClockKind,
    round: row.round === 2 ? 2 : 1,
    targetSeconds: row.target_seconds,
    startedAt: row.started_at,
    dueAt: row.due_at,
    stoppedAt: row.stopped_at ?? undefined,
    breachedAt: row.breached_at ?? undefined,
  };
}

/** The measure of a row. */
export function toMeasureRecord(row: ComplaintMeasureRow): MeasureRecord {
  return {
    id: row.id,
    text: row.text,
    owner: row.owner,
    dueAt: row.due_at,
    completedAt: row.completed_at ?? undefined,
    completedBy: row.completed_by ?? undefined,
    note: row.note ?? undefined,
    toldAt: row.told_at ?? undefined,
  };
}

/** The record of a row and what hangs on it. */
export function toComplaintRecord(
  row: ComplaintRow,
  parts: {
    concerned: string[];
    clocks: ClockRecord[];
    measures: MeasureRecord[];
  },
): ComplaintRecord {
  return {
    id: row.id,
    version: row.version,
    title: row.title,
    description: row.description,
    state: row.state as ComplaintState,
    round: row.round === 2 ? 2 : 1,
    channel: row.channel as Channel,
    complainant: row.complainant ?? undefined,
    filedBy: row.filed_by,
    reporter: fromJson(reporterReplySchema, row.reporter),
    subjects: fromJson(refs, row.subjects),
    addedSubjects: fromJson(refs, row.added_subjects),
    team: row.team ?? undefined,
    incidentId: row.incident_id ?? undefined,
    hearing: fromJson(hearing, row.hearing),
    finding: fromJson(finding, row.finding),
    verifierMayDecide: row.verifier_may_decide === 1,
    decisions: fromJson(decisions, row.decisions),
    answers: fromJson(answers, row.answers),
    satisfied: row.satisfied === null ? undefined : row.satisfied === 1,
    rating: fromJson(ratingReplySchema, row.rating),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    quietSince: row.quiet_since ?? undefined,
    closedAt: row.closed_at ?? undefined,
    ...parts,
  };
}
