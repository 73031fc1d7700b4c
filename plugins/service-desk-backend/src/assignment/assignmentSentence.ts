import type {
  AssignmentBasis,
  PersonBasis,
} from '@firstline/plugin-service-desk-common';

/** Why a team and a person have an incident, as English sentences for programs. */
export function assignmentSentence(basis: AssignmentBasis): string {
  const rule = basis.params.rule;
  const parts = [
    // A rule that names no team adds to what the defaults say.
    basis.code !== 'rule' && rule ? `Rule ${rule}.` : undefined,
    teamSentence(basis),
    basis.person && personSentence(basis.person),
  ];
  return parts.filter(part => part !== undefined).join(' ');
}

function teamSentence({ code, params }: AssignmentBasis): string {
  const { ciRef, viaRef, by, tier, rule, step } = params;
  switch (code) {
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
      return code satisfies never;
  }
}

function personSentence({ code, params }: PersonBasis): string {
  const { candidates, skills, shiftUntil, reason } = params;
  const among = `${candidates} on duty${
    skills ? ` with the skill ${skills}` : ''
  }`;
  switch (code) {
    case 'named':
      return 'Named by the rule.';
    case 'only-one':
      return `The only one of ${among}.`.replace('one of 1', 'one');
    case 'on-call':
      return shiftUntil ? `On call until ${shiftUntil}.` : 'On call.';
    case 'least-loaded':
      return `Least loaded of ${among}.`;
    case 'longest-idle':
      return `Waited longest for work, of ${among}.`;
    case 'strategy':
      return `${reason?.replace(/[.\s]*$/, '') || 'Chosen by a strategy'}.`;
    case 'pull':
      return 'Its people take from the queue.';
    case 'nobody-on-duty':
      return 'Nobody is on duty, so it stays with the team.';
    case 'nobody-with-skill':
      return `Nobody on duty has the skill ${skills}, so it stays with the team.`;
    case 'all-at-capacity':
      return 'Everybody on duty has as much as they can take, so it stays with the team.';
    default:
      return code satisfies never;
  }
}
