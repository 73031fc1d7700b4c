import type { Channel, Priority } from '../incident/incident';
import type { AssignmentBasis } from './assignmentBasis';

/** How a team gets its work: a person at once, or from the team's queue. */
export const assignmentModes = ['assign', 'pull'] as const;
/** One of {@link assignmentModes}. */
export type AssignmentMode = (typeof assignmentModes)[number];

/** Body of `POST /assignment/preview`: a made-up incident. */
export interface AssignmentPreviewRequest {
  ciRefs?: string[];
  category?: string;
  priority?: Priority;
  channel?: Channel;
  location?: string;
  requester?: string;
  /** The tier that looks for somebody; default 1. */
  tier?: number;
  /** When; default now. */
  at?: string;
}

/** A rule of the config as the screens show it. */
export interface AssignmentRuleInfo {
  name: string;
  /** Only at this tier; absent: at every tier. */
  atTier?: number;
  /** What has to hold, all of it; each by one of several values. */
  conditions: { field: string; values: string[] }[];
  result: {
    team?: string;
    tier?: number;
    skills: string[];
    assignee?: string;
    vendor?: string;
  };
}

/** What became of a rule: the first that matches decides. */
export interface RuleVerdict {
  name: string;
  matched: boolean;
  /** The first condition that did not hold. */
  failed?: string;
}

/**
 * Why somebody gets an incident or not; `passed-over`: could have had it, but somebody is on
 * call or a strategy prefers another.
 */
export const candidateVerdicts = [
  'chosen',
  'more-loaded',
  'less-idle',
  'passed-over',
  'off-hours',
  'on-leave',
  'lacks-skill',
  'at-capacity',
  'is-requester',
] as const;
/** One of {@link candidateVerdicts}. */
export type CandidateVerdict = (typeof candidateVerdicts)[number];

/** A member of the team, and what spoke for or against them. */
export interface Candidate {
  userRef: string;
  verdict: CandidateVerdict;
  onCall: boolean;
  /** Weighted open work. */
  load: number;
  /** When they got something last; absent: never. */
  lastAssignedAt?: string;
}

/** Who would get an incident, and why. */
export interface AssignmentProposalView {
  team?: string;
  tier: number;
  assignee?: string;
  vendor?: string;
  basis: AssignmentBasis;
  /** The basis as one English sentence. */
  reason: string;
  candidates: Candidate[];
}

/** Reply of `POST /assignment/preview`. */
export interface AssignmentPreview extends AssignmentProposalView {
  rules: RuleVerdict[];
}

/** Reply of `GET /assignment/rules`, for those who work on incidents. */
export interface AssignmentRules {
  rules: AssignmentRuleInfo[];
  teams: { team: string; mode: AssignmentMode; calendar?: string }[];
  weights: Record<Priority, number>;
}

/** What an open incident weighs in somebody's load, unless the config says otherwise. */
export const defaultLoadWeights: Record<Priority, number> = {
  P1: 8,
  P2: 4,
  P3: 2,
  P4: 1,
};
