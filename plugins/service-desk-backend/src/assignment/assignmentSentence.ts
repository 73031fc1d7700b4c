import type { AssignmentBasis } from '@firstline/plugin-service-desk-common';

/** Why a team or a person has an incident, as one English sentence for programs. */
export function assignmentSentence(basis: AssignmentBasis): string {
  const { ciRef, viaRef, by, tier, rule, step } = basis.params;
  switch (basis.code) {
    case 'rule':
      return `Rule ${rule}.`;
    case 'by-the-clock':
      return `Its time ran out: ${step}.`;
    case 'desk':
      return 'The service desk takes every new incident first.';
    case 'ci-owner':
      return `Owner of ${ciRef}.`;
    case 'system-owner':
      return `Owner of ${viaRef}, the system ${ciRef} is part of.`;
    case 'domain-owner':
      return `Owner of ${viaRef}, the domain ${ciRef} belongs to.`;
    case 'desk-fallback':
      return ciRef
        ? `Nobody owns ${ciRef}, so the service desk keeps it.`
        : 'No configuration item is named, so the service desk keeps it.';
    case 'tier-team':
      return `The team for tier ${tier}.`;
    case 'chosen':
      return `Chosen by ${by}.`;
    case 'accepted':
      return `Accepted by ${by}.`;
    case 'returned':
      return `Returned by ${by} to where it came from.`;
    case 'last-resolver':
      return 'Reopened: whoever resolved it last has it again.';
    case 'unassigned':
      return 'No team is configured for it.';
    default:
      return basis.code satisfies never;
  }
}
