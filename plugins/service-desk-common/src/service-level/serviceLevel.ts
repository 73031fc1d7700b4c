import type { Titled } from '@firstline/common-kit';
import type { Priority } from '../incident/incident';

/** What a clock measures: time to accept, time to solve, a tier's own time, the next update of a major incident. */
export const clockKinds = ['response', 'resolution', 'ola', 'update'] as const;
/** One of {@link clockKinds}. */
export type ClockKind = (typeof clockKinds)[number];

/** A clock once stopped in time is met; a breach is recorded and never un-happens. */
export const clockStates = ['running', 'paused', 'met', 'breached'] as const;
/** One of {@link clockStates}. */
export type ClockState = (typeof clockStates)[number];

/** The two things a tier has time for (`domain.md`, operational level): to accept, and to hand over or solve. */
export const operationalPhases = ['accept', 'hand-over'] as const;
/** One of {@link operationalPhases}. */
export type OperationalPhase = (typeof operationalPhases)[number];

/** A service-level clock as the API replies it. */
export interface ClockView {
  kind: ClockKind;
  /** Of an `ola` clock. */
  phase?: OperationalPhase;
  /** Of an `ola` clock: the tier whose time it is. */
  tier?: number;
  /** Of an `ola` clock: who had it, or the vendor's name. */
  team?: string;
  /** ISO 8601 duration of working time, e.g. `PT10M`. */
  target: string;
  targetSeconds: number;
  startedAt: string;
  /** When the target is used up if the clock keeps running; moves while paused. */
  dueAt: string;
  pausedAt?: string;
  stoppedAt?: string;
  /** When the target was used up; stays when the clock is stopped, resumed or retargeted. */
  breachedAt?: string;
  state: ClockState;
  /** Working time used, in seconds, at the moment of the reply. */
  elapsedSeconds: number;
  /** Working time left, in seconds, at the moment of the reply; negative when overdue. */
  remainingSeconds: number;
  /** Name of the calendar whose working time is counted; absent when every hour counts. */
  calendar?: string;
}

/** Why an incident has its service level, most particular first. */
export const serviceLevelBasisCodes = [
  'ci-annotation',
  'owner',
  'system',
  'default',
] as const;
/** One of {@link serviceLevelBasisCodes}. */
export type ServiceLevelBasisCode = (typeof serviceLevelBasisCodes)[number];

/** The service level of an incident, frozen when its clocks start. */
export interface AppliedServiceLevel extends Titled {
  /** Its key in the config. */
  name: string;
  /** Name of its calendar; absent when every hour counts. */
  calendar?: string;
  basis: {
    code: ServiceLevelBasisCode;
    /** `ciRef`, and `ref` of the owner or the system. */
    params: Record<string, string>;
  };
}

/** What somebody did with their time on an incident. */
export const spanKinds = [
  'untouched',
  'working',
  'waiting',
  'resolved',
] as const;
/** One of {@link spanKinds}; `untouched`: assigned and not accepted yet. */
export type SpanKind = (typeof spanKinds)[number];

/** A piece of an incident's life in which nothing of this changed. */
export interface TimeSpan {
  from: string;
  /** Absent while it lasts. */
  to?: string;
  kind: SpanKind;
  team?: string;
  assignee?: string;
  tier: number;
  /** Of a `waiting` span. */
  waitingFor?: string;
  /** Whole time, in seconds. */
  seconds: number;
  /** Working time of the incident's calendar, in seconds. */
  workingSeconds: number;
}

/** Reply of `GET /incidents/{number}/time`: where the time went. For those who see all of it. */
export interface IncidentTime {
  spans: TimeSpan[];
}

/** What a step of the escalation ladder does. */
export const escalationStepActions = [
  'notify-assignee',
  'notify-team',
  'notify-first-contact',
  'notify-incident-managers',
  'notify-desk-managers',
  'escalate-functional',
] as const;
/** One of {@link escalationStepActions}. */
export type EscalationStepAction = (typeof escalationStepActions)[number];

/** A step of an incident's escalation ladder, frozen when the clock started. */
export interface EscalationStepView {
  clock: ClockKind;
  phase?: OperationalPhase;
  /** Of the target; above 100 after it is used up. */
  percent: number;
  actions: EscalationStepAction[];
  /** `pending` until it is due; `skipped` when the clock stopped first. */
  state: 'pending' | 'taken' | 'skipped';
  /** When it is or was due; absent while the clock is paused. */
  dueAt?: string;
  takenAt?: string;
  /** Taken long after it was due: the desk was down. */
  late: boolean;
}

/** Reply of `GET /incidents/{number}/escalations`. */
export interface EscalationHistory {
  steps: EscalationStepView[];
}

/** Working hours and days, as the screens show them. */
export interface CalendarInfo extends Titled {
  /** Its key in the config. */
  name: string;
  timeZone: string;
  /** By ISO weekday, `'1'` Monday to `'7'` Sunday: periods such as `09:00-12:00`. */
  hours: Record<string, string[]>;
  holidays: string[];
  /** Days worked although their weekday is free (调休). */
  workdays: string[];
}

/** A service level of the config, as the screens show it. */
export interface ServiceLevelInfo extends Titled {
  /** Its key in the config. */
  name: string;
  /** Name of its calendar; absent when every hour counts. */
  calendar?: string;
  isDefault: boolean;
  targets: Record<
    Priority,
    { responseSeconds: number; resolutionSeconds: number }
  >;
}

/** The time a tier gives itself (`domain.md`, operational level), as the screens show it. */
export interface OperationalLevelInfo {
  tier: number;
  /** Name of its calendar; absent: that of the incident's service level. */
  calendar?: string;
  /** From the assignment to the acceptance, in seconds of working time. */
  acceptSeconds?: number;
  /** From the assignment until it is handed over or solved, in seconds of working time. */
  handOverSeconds?: number;
}

/** Whom to call at a vendor (S-250, S-252). */
export interface VendorContact {
  /** A person or a desk. */
  name?: string;
  phone?: string;
  email?: string;
  /** Where calls are filed with them. */
  url?: string;
}

/** A contract with a vendor, as the screens show it. */
export interface ContractInfo extends Titled {
  /** Its key in the config, which incidents name as their `vendor`. */
  name: string;
  /** Name of its calendar; absent when every hour counts. */
  calendar?: string;
  /** From the assignment to the acceptance, in seconds of working time. */
  acceptSeconds?: number;
  resolveSeconds?: number;
  contact?: VendorContact;
  /** What the vendor knows the company by: a customer or contract number. */
  reference?: string;
  /** `2027-12-31`: the last day it holds. */
  until?: string;
}
