import type {
  AgentProfile,
  AttachmentInfo,
  Incident,
  TimelineEntry,
} from '@firstline/plugin-service-desk-common';

/** An incident as the fake keeps it: everything, and nothing of who looks. */
export type StoredIncident = Omit<
  Incident,
  'view' | 'viewer' | 'allowedActions' | 'allowedEscalations'
>;

/** An incident with what belongs to it. */
export interface FakeRecord {
  incident: StoredIncident;
  followers: string[];
  /** Teams that had it, latest last; the team that has it now is not among them. */
  formerTeams: string[];
  lastResolver?: string;
  timeline: TimelineEntry[];
}

/** All the fake knows. */
export interface FakeState {
  records: FakeRecord[];
  attachments: Record<string, { info: AttachmentInfo; dataUrl: string }>;
  idempotency: Record<string, string>;
  /** Numbers of articles that solved something before it was reported. */
  solvedByKnowledge?: string[];
  /** What people have set about themselves, besides the samples; by user ref. */
  profiles?: Record<string, { profile: AgentProfile; version: number }>;
}

let counter = 0;

/** An id no other entry has. */
export function newId(): string {
  counter += 1;
  const tail = `${Date.now().toString(16)}${counter.toString(16)}`;
  return `00000000-0000-4000-8000-${tail.slice(-12).padStart(12, '0')}`;
}
