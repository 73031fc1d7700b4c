import type {
  AssignmentBasis,
  Candidate,
  RuleVerdict,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { PersonSearch } from './PersonChooser';

/** What an assignment is decided from. */
export interface AssignmentFacts {
  ciRefs: string[];
  category?: string;
  priority: string;
  channel: string;
  location?: string;
  requester?: string;
}

/** What the catalog and the config say for a tier, gathered before the transaction opens. */
export interface AssignmentGround {
  facts: AssignmentFacts;
  /** Absent when no team is configured or found. */
  team?: string;
  /** The team's tier; lower than the one asked for when it falls back to the desk. */
  tier: number;
  basis: AssignmentBasis;
  /** Name of the vendor's contract, when a rule gives it to one. */
  vendor?: string;
  /** Among whom a person is looked for; absent when none is. */
  search?: PersonSearch;
  /** What became of the rules, as far as they were looked at. */
  verdicts: RuleVerdict[];
}

/** Who should have an incident, and why. */
export interface AssignmentProposal {
  /** Absent when no team is configured or found: the incident stays `new`. */
  team?: string;
  assignee?: string;
  tier: number;
  basis: AssignmentBasis;
  vendor?: string;
  /** Everybody who was looked at; empty when no person was looked for. */
  candidates: Candidate[];
}

/** What an incident is looked up with. */
export interface LookUpOptions {
  /** The moment that hours and duty are asked for; default now. */
  at?: DateTime;
  /** A team that has it already: rules that name it are passed over. */
  except?: string;
}

/** A team that somebody chose, or that had it before. */
export interface ChosenTeam {
  team: string;
  basis: AssignmentBasis;
  /** Who is not to have it again. */
  except?: string;
}

/** An incident of which nobody has taken care, for {@link AssignmentService.suggest}. */
export interface WaitingIncident {
  facts: AssignmentFacts;
  tier: number;
  basis: AssignmentBasis;
}

/**
 * Decides who gets an incident: rules first, people second, always explained (`domain.md`,
 * *Assignment, in tiers*).
 */
export interface AssignmentService {
  /**
   * Asks the catalog for a tier. Outside any transaction: on SQLite an open one holds the
   * only connection while the catalog takes its time.
   */
  lookUp(
    facts: AssignmentFacts,
    tier: number,
    options?: LookUpOptions,
  ): Promise<AssignmentGround>;
  /** The same for a team that is decided: who of it is to have it. */
  lookUpTeam(
    facts: AssignmentFacts,
    chosen: ChosenTeam,
  ): Promise<AssignmentGround>;
  /** The team, and perhaps the person. `transaction` is the write that assigns. */
  propose(
    ground: AssignmentGround,
    options: { transaction: Knex.Transaction },
  ): Promise<AssignmentProposal>;
  /** The same without a write; the next moment it may be somebody else. */
  preview(ground: AssignmentGround): Promise<AssignmentProposal>;
  /**
   * Who of a team would get what waits in its queue, one after the other, as if each were
   * given out: in all teams, also those whose people take from the queue.
   */
  suggest(
    team: string,
    waiting: WaitingIncident[],
  ): Promise<AssignmentProposal[]>;
  /** Whether somebody of a team is on leave today, and should not be given anything. */
  isOnLeave(userRef: string, team: string): Promise<boolean>;
  /** The tier a team works at: 1 for the desk, that of the config, else 2. */
  tierOf(team: string): number;
  /** The highest tier the rules can name a team for. */
  readonly highestTier: number;
}
