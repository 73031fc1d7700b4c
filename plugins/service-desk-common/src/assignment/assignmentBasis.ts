/** The ground of an assignment: a code the screens translate, and what it speaks of. */
export interface AssignmentBasis {
  code: AssignmentBasisCode;
  /** Refs and names the sentence needs, e.g. `{ ciRef, ownerRef }`. */
  params: Record<string, string>;
  /** Why this person of the team, or nobody; absent when no person was looked for. */
  person?: PersonBasis;
}

/** Why a person of the team was chosen by the rules, or why nobody was. */
export interface PersonBasis {
  code: PersonBasisCode;
  /** `candidates`: how many could have had it; `load`, `skills`, `shiftUntil` where they decided. */
  params: Record<string, string>;
}

/** Why a person has an incident, or why it stays with the team. */
export const personBasisCodes = [
  'named',
  'only-one',
  'on-call',
  'least-loaded',
  'longest-idle',
  'strategy',
  'pull',
  'nobody-on-duty',
  'nobody-with-skill',
  'all-at-capacity',
] as const;
/** One of {@link personBasisCodes}. */
export type PersonBasisCode = (typeof personBasisCodes)[number];

/** Why a team or a person has an incident. */
export const assignmentBasisCodes = [
  'rule',
  'desk',
  'ci-owner',
  'system-owner',
  'domain-owner',
  'desk-fallback',
  'tier-team',
  'chosen',
  'accepted',
  'returned',
  'last-resolver',
  'by-the-clock',
  'unassigned',
] as const;
/** One of {@link assignmentBasisCodes}. */
export type AssignmentBasisCode = (typeof assignmentBasisCodes)[number];
