import { toDbTime } from '@firstline/backend-kit';
import {
  formatComplaintNumber,
  formatIncidentNumber,
  type AttachmentInfo,
  type Complaint,
  type ComplaintEntry,
  type ComplaintView,
  type MeasureTask,
  type OrderedMeasure,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { Caller } from '../people/Caller';
import {
  mayCompleteMeasures,
  mayRate,
  mayWrite,
  movesOf,
  viewOf,
} from './complaintAccess';
import { clockView } from './complaintClock';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import type { ComplaintRecord, MeasureRecord } from './ComplaintRecord';

/** What a view is made with. */
export interface ViewContext {
  by: Caller;
  now: DateTime;
  /** Of the clocks; absent: every hour counts. */
  calendar?: BusinessCalendar;
  rateDays: number;
  attachments: AttachmentInfo[];
}

/** Changes the complainant reads of what is not theirs to read. */
const PUBLIC_FIELDS = ['state', 'method', 'rating'];

/** A measure as the API replies it. */
export function measureView(
  measure: MeasureRecord,
  now: DateTime,
): OrderedMeasure {
  const { toldAt, ...shown } = measure;
  return {
    ...shown,
    overdue: measure.completedAt === undefined && measure.dueAt < toDbTime(now),
  };
}

/** A measure for whoever carries it out; says nothing of the complaint. */
export function measureTask(
  record: ComplaintRecord,
  measure: MeasureRecord,
  context: { by: Caller; now: DateTime },
): MeasureTask {
  return {
    ...measureView(measure, context.now),
    complaintNumber: formatComplaintNumber(record.id),
    mayOpen: viewOf(record, context.by) === 'internal',
  };
}

/** What everybody gets who gets anything: what was told to the desk. */
function told(record: ComplaintRecord, view: ComplaintView) {
  return {
    number: formatComplaintNumber(record.id),
    view,
    title: record.title,
    description: record.description,
    channel: record.channel,
    complainant: record.complainant,
    reporter: record.reporter,
    filedBy: record.filedBy,
    subjects: record.subjects,
    team: record.team,
    incidentNumber:
      record.incidentId === undefined
        ? undefined
        : formatIncidentNumber(record.incidentId),
    createdAt: record.createdAt,
  };
}

/**
 * A complaint as the API replies it.
 *
 * @param view - how much of it; `filed` is the receipt: what was told and nothing of what
 * became of it
 */
export function complaintView(
  record: ComplaintRecord,
  view: ComplaintView,
  context: ViewContext,
): Complaint {
  const { by, now, attachments } = context;
  if (view === 'filed') {
    return {
      ...told(record, view),
      version: 1,
      state: 'submitted',
      round: 1,
      answers: [],
      clocks: [],
      attachments: [],
      updatedAt: record.createdAt,
      allowedActions: [],
      viewer: { mayWrite: [], mayRate: false, mayCompleteMeasures: false },
    };
  }
  const clocks = record.clocks.map(clock => clockView(clock, context));
  const common = {
    ...told(record, view),
    version: record.version,
    state: record.state,
    round: record.round,
    answers: record.answers,
    satisfied: record.satisfied,
    rating: record.rating,
    // What was decided after the last answer is not told yet.
    outcome: record.decisions[record.answers.length - 1]?.outcome,
    attachments,
    updatedAt: record.updatedAt,
    closedAt: record.closedAt,
    allowedActions: movesOf(record, by),
    viewer: {
      mayWrite: mayWrite(record, by),
      mayRate: mayRate(record, by, context),
      mayCompleteMeasures: mayCompleteMeasures(record, by),
    },
  };
  if (view === 'complainant') {
    return {
      ...common,
      clocks: clocks.filter(({ kind }) => kind === 'answer'),
    };
  }
  const { heard, ...hearing } = record.hearing;
  return {
    ...common,
    subjects: [...record.subjects, ...record.addedSubjects],
    finding: record.finding,
    decisions: record.decisions,
    measures: record.measures.map(measure => measureView(measure, now)),
    hearing,
    clocks,
  };
}

/**
 * An entry as far as the view goes. The complainant reads that it was verified and decided,
 * and what was found and decided when they are answered; by whom it is heard stays inside.
 */
export function entryView(
  entry: ComplaintEntry,
  view: ComplaintView,
): ComplaintEntry {
  if (view === 'internal') return entry;
  const kept = entry.kind !== 'verified' && entry.kind !== 'decided';
  const fields =
    entry.kind === 'answered' ? [...PUBLIC_FIELDS, 'outcome'] : PUBLIC_FIELDS;
  return {
    ...entry,
    text: kept ? entry.text : undefined,
    changes: entry.changes.filter(({ field }) => fields.includes(field)),
  };
}
