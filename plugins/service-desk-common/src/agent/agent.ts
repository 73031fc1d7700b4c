import type { Incident, Priority } from '../incident/incident';
import type {
  AssignmentMode,
  AssignmentProposalView,
} from '../assignment/assignment';

/** How much fits into a profile, and into one hand-over. */
export const agentLimits = {
  leaves: 50,
  shifts: 200,
  skills: 50,
  locations: 50,
  /** Working periods of a day. */
  periods: 10,
  handOver: 200,
} as const;

/** Absence; whole days in the agent's time zone, both included. */
export interface Leave {
  /** `2026-12-24`. */
  from: string;
  to: string;
  note?: string;
}

/** A stretch of duty: within it, a person on call is preferred to others of the team. */
export interface DutyShift {
  team: string;
  /** ISO 8601 moments. */
  from: string;
  to: string;
}

/** What an agent or engineer sets about themselves, or a desk manager about them. */
export interface AgentProfile {
  /** Name of a calendar of the config; absent: the one of the team, or every hour. */
  calendar?: string;
  /** Own working hours, in place of the calendar's: by ISO weekday, periods such as `09:00-12:00`. */
  hours?: Record<string, string[]>;
  /** IANA name; of `hours` and `leaves`. Default: the calendar's. */
  timeZone?: string;
  leaves: Leave[];
  shifts: DutyShift[];
  /** Lower case, such as `postgres`. */
  skills: string[];
  /** Areas and locations looked after. */
  locations: string[];
  /** Weighted load above which nothing more is given automatically; absent: no limit. */
  capacity?: number;
}

/** Why somebody is on duty now or not. */
export const dutyStates = [
  'on-call',
  'on-duty',
  'off-hours',
  'on-leave',
] as const;
/** One of {@link dutyStates}. */
export type DutyState = (typeof dutyStates)[number];

/** Open work of a person. */
export interface AgentLoad {
  open: number;
  /** By the weights of priorities in the config. */
  weighted: number;
  byPriority: Partial<Record<Priority, number>>;
}

/** A person who works on incidents. Reply of `GET /agents/{userRef}`. */
export interface Agent {
  userRef: string;
  /** As in the catalog. */
  displayName?: string;
  /** Teams incidents can be assigned to. */
  teams: string[];
  profile: AgentProfile;
  /** For `If-Match`; 0 when nothing has been set. */
  version: number;
  duty: DutyState;
  /** When that changes next, as far as the next eight weeks tell. */
  dutyUntil?: string;
  load: AgentLoad;
  /** Whether the caller may change the profile. */
  mayEdit: boolean;
}

/** Query of `GET /agents`. */
export interface ListAgentsRequest {
  /** Members of this team only. */
  team?: string;
}

/** Reply of `GET /agents`. */
export interface AgentList {
  items: Agent[];
}

/** Body of `POST /agents/{userRef}/hand-over`: gives away open work in one go. */
export interface HandOverRequest {
  numbers: string[];
  /** Team or person who gets all; absent: each by the rules. */
  team?: string;
  assignee?: string;
  reason: string;
}

/** Reply of a hand-over: what became of each. */
export interface HandOverReport {
  items: {
    number: string;
    /** Who has it now. */
    team?: string;
    assignee?: string;
    /** Why it stayed where it was, as an English sentence. */
    refused?: string;
    /** The same for a program. */
    refusal?: HandOverRefusal;
  }[];
}

/** Why an incident could not be handed over; `other`: what the sentence says. */
export const handOverRefusalCodes = [
  /** Not with the person it was to be taken from, or not any more. */
  'not-theirs',
  /** Not there, or not the caller's to know of. */
  'not-found',
  'forbidden',
  /** `state`: it is in one that nothing is handed over in. */
  'state',
  /** Somebody else's write came first. */
  'changed',
  'has-it-already',
  'is-requester',
  /** `team`: which the person is not in. */
  'not-a-member',
  /** The person is in several of the teams it could go to, or in none. */
  'team-required',
  'other',
] as const;
/** One of {@link handOverRefusalCodes}. */
export type HandOverRefusalCode = (typeof handOverRefusalCodes)[number];

/** Why an incident stayed with somebody. */
export interface HandOverRefusal {
  code: HandOverRefusalCode;
  params: Record<string, string>;
}

/** An incident on the dispatch board. */
export interface BoardIncident {
  incident: Incident;
  /** Who would get it; only of what nobody has. */
  proposal?: AssignmentProposalView;
}

/** Reply of `GET /dispatch?team=`: a team's people, what each has, and what nobody has. */
export interface DispatchBoard {
  team: string;
  mode: AssignmentMode;
  people: { agent: Agent; incidents: Incident[] }[];
  /** The most pressing 50. */
  unassigned: BoardIncident[];
  unassignedTotal: number;
}
