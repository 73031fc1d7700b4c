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
  /** The team, and perhaps the person, for a tier. `transaction` is the write that assigns. */
  propose(
    facts: AssignmentFacts,
    tier: number,
    options: { transaction: Knex.Transaction },
  ): Promise<AssignmentProposal>;
  /** The tier a team works at: 1 for the desk, that of the config, else 2. */
  tierOf(team: string): number;
}
