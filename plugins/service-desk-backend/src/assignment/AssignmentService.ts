import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';

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
}

/** Who should have an incident, and why. */
export interface AssignmentProposal {
  /** Absent when no team is configured or found: the incident stays `new`. */
  team?: string;
  assignee?: string;
  tier: number;
  basis: AssignmentBasis;
}

/**
 * Decides who gets an incident. Rules, skills, load and duty come in behind this contract;
 * nothing outside changes then.
 */
export interface AssignmentService {
  /**
   * Asks the catalog for a tier. Outside any transaction: on SQLite an open one holds the
   * only connection while the catalog takes its time.
   */
  lookUp(facts: AssignmentFacts, tier: number): Promise<AssignmentGround>;
  /** The team, and perhaps the person. `transaction` is the write that assigns. */
  propose(
    ground: AssignmentGround,
    options: { transaction: Knex.Transaction },
  ): Promise<AssignmentProposal>;
  /** The tier a team works at: 1 for the desk, that of the config, else 2. */
  tierOf(team: string): number;
  /** The highest tier the rules can name a team for. */
  readonly highestTier: number;
}
