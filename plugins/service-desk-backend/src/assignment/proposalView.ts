import type { AssignmentProposalView } from '@firstline/plugin-service-desk-common';
import type { AssignmentProposal } from './AssignmentService';
import { assignmentSentence } from './assignmentSentence';

/** A proposal as the API replies it. */
export function proposalView(
  proposal: AssignmentProposal,
): AssignmentProposalView {
  const { team, tier, assignee, vendor, basis, candidates } = proposal;
  const reason = assignmentSentence(basis);
  return { team, tier, assignee, vendor, basis, reason, candidates };
}
