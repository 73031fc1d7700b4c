import type {
  OutgoingMessage,
  OutgoingNotification,
} from '@firstline/backend-kit';
import {
  COMPLAINT_TOPIC,
  formatComplaintNumber,
  type ComplaintEntry,
  type ComplaintEntryKind,
  type ComplaintEvent,
  type DeskLanguage,
} from '@firstline/plugin-service-desk-common';
import { worker } from '../people/Caller';
import { inEachLanguage } from '../people/inEachLanguage';
import type { ComplaintAudience } from './ComplaintPeople';
import type { ComplaintRecord, MeasureRecord } from './ComplaintRecord';
import {
  complaintText,
  measureText,
  unheardText,
  type NotificationText,
} from './complaintNotificationText';

/** A message of complaints to the outside world. There are no signals: their socket can be read without a token. */
export type ComplaintMessage = OutgoingMessage<ComplaintEvent>;

/** A happening, as others hear of it. */
export interface ComplaintHappening {
  record: ComplaintRecord;
  entry: Omit<ComplaintEntry, 'attachments'>;
  /** Of `measureOrdered`, `measureCompleted`, and `overdue` of a measure. */
  measure?: MeasureRecord;
  /** Who caused it: they know already. */
  actor: string;
  audience: ComplaintAudience;
  language: DeskLanguage;
}

type Part =
  | 'verifiers'
  | 'deciders'
  | 'handlers'
  | 'onTurn'
  | 'hearersFound'
  | 'complainant';

/** Who hears of which happening; `handlers` are those who have worked on it. */
const audiences: Record<ComplaintEntryKind, readonly Part[]> = {
  submitted: ['verifiers', 'complainant'],
  verified: ['deciders', 'complainant'],
  decided: ['verifiers', 'handlers'],
  answered: ['complainant'],
  accepted: ['handlers'],
  declined: ['deciders', 'handlers'],
  withdrawn: ['onTurn', 'handlers'],
  closed: ['complainant', 'handlers'],
  comment: ['onTurn', 'handlers', 'complainant'],
  measureOrdered: [],
  measureCompleted: ['deciders', 'handlers'],
  raised: ['hearersFound'],
  rated: ['handlers'],
  overdue: ['onTurn', 'deciders'],
};

/** What the outside world hears of one timeline entry: nothing of it reaches anybody concerned. */
export function complaintAnnouncements(
  happening: ComplaintHappening,
): ComplaintMessage[] {
  return [
    ...notificationsOf(happening),
    {
      kind: 'event',
      topic: COMPLAINT_TOPIC,
      event: eventOf(happening),
    },
  ];
}

/** Tells incident managers that nobody is left to hear a complaint; not which one. */
export function unheardAnnouncement(
  audience: ComplaintAudience,
  language: DeskLanguage,
): ComplaintMessage[] {
  return notification(audience.incidentManagers, {
    text: unheardText,
    link: '/service-desk/settings',
    language,
    urgent: true,
  });
}

function eventOf({ record, entry }: ComplaintHappening): ComplaintEvent {
  return {
    id: entry.id,
    number: formatComplaintNumber(record.id),
    version: record.version,
    kind: entry.kind,
    state: record.state,
    at: entry.at,
  };
}

function notificationsOf(
  happening: ComplaintHappening,
): OutgoingNotification[] {
  const { record, entry, measure, actor, audience, language } = happening;
  const { complainant } = record;
  const told = new Set([actor, ...audience.barred]);
  const take = (refs: (string | undefined)[]) => {
    const fresh = [...new Set(refs)].filter(
      (ref): ref is string =>
        ref !== undefined && ref.startsWith('user:') && !told.has(ref),
    );
    fresh.forEach(ref => told.add(ref));
    return fresh;
  };
  const parts = audiences[entry.kind];
  const link = `/service-desk/complaints/${formatComplaintNumber(record.id)}`;
  const urgent = entry.kind === 'overdue';
  const toComplainant =
    parts.includes('complainant') && entry.visibility === 'public'
      ? take([complainant])
      : [];
  // Whoever complained reads what is public and nothing else, whatever else they are.
  if (complainant) told.add(complainant);
  const owner = entry.kind === 'measureCompleted' ? undefined : measure?.owner;
  const toOwner = take([owner]);
  const hearers = take(parts.flatMap(part => peopleOf(part, happening)));
  return [
    ...notification(toComplainant, {
      text: complaintText({ record, entry, to: 'complainant' }),
      link,
      language,
    }),
    ...(measure
      ? notification(toOwner, {
          text: measureText({ record, measure, overdue: urgent }),
          // Not the complaint: whoever carries it out need not see that.
          link: '/service-desk/complaints',
          urgent,
          language,
        })
      : []),
    ...notification(hearers, {
      text: complaintText({ record, entry, to: 'hearer' }),
      link,
      urgent,
      language,
    }),
  ];
}

function peopleOf(
  part: Part,
  { record, entry, audience, measure }: ComplaintHappening,
): string[] {
  switch (part) {
    case 'verifiers':
      return audience.verifiers;
    case 'deciders':
      return audience.deciders;
    case 'handlers':
      return [
        ...(record.finding ? [record.finding.by] : []),
        ...record.decisions.map(({ by }) => by),
        ...record.answers.map(({ by }) => by),
      ];
    case 'onTurn':
      // A measure is its owner's, whoever is on turn with the complaint.
      return measure ? [] : onTurn(record, audience);
    case 'hearersFound':
      // In a move of somebody's, the entry of that move has told them.
      return entry.actor === worker.ref ? onTurn(record, audience) : [];
    default:
      return [];
  }
}

/** Who has to make the next step, or would have had to. */
function onTurn(
  { state, decisions, round, finding }: ComplaintRecord,
  { verifiers, deciders }: ComplaintAudience,
): string[] {
  if (state === 'submitted') return verifiers;
  if (state === 'withdrawn') return finding ? deciders : verifiers;
  if (state === 'verified') return deciders;
  if (state !== 'decided') return [];
  return decisions.length < round ? deciders : verifiers;
}

function notification(
  recipients: string[],
  options: {
    text(language: DeskLanguage): NotificationText;
    link: string;
    urgent?: boolean;
    language: DeskLanguage;
  },
): OutgoingNotification[] {
  if (recipients.length === 0) return [];
  const { text, link, urgent = false, language } = options;
  return [
    {
      kind: 'notification',
      recipients,
      exclude: [],
      ...inEachLanguage(language, text),
      link,
      severity: urgent ? 'high' : 'normal',
      topic: 'complaint',
    },
  ];
}
