import type { Hearing } from './ComplaintRecord';

/** A group that can hear complaints, and its own members. */
export interface HearingLevel {
  /** Group ref. */
  group: string;
  /** User refs. */
  members: string[];
}

/** What it takes to say who hears a complaint; lowest level first. */
export interface HearingGround {
  /** The desk, then whoever decides. */
  verifiers: readonly HearingLevel[];
  /** The desk managers, then the groups above them. */
  deciders: readonly HearingLevel[];
}

/**
 * Everybody a complaint is about: whom it names, who is in the team it names, that team
 * itself (whoever joins it later), and whoever handled the incident it names. The
 * complainant is never one of them.
 */
export function concernedBy(facts: {
  subjects: readonly string[];
  team?: string;
  teamMembers: readonly string[];
  handlers: readonly string[];
  complainant?: string;
}): string[] {
  const { subjects, team, teamMembers, handlers, complainant } = facts;
  const refs = [...subjects, ...(team ? [team] : []), ...teamMembers];
  return [...new Set([...refs, ...handlers])].filter(
    ref => ref !== complainant,
  );
}

/** Who of a level can hear a complaint: neither concerned nor the complainant. */
export function ableOf(
  level: HearingLevel,
  facts: { concerned: readonly string[]; complainant?: string },
): string[] {
  // Being in the team that a complaint names is being concerned.
  if (facts.concerned.includes(level.group)) return [];
  return level.members.filter(
    ref => ref !== facts.complainant && !facts.concerned.includes(ref),
  );
}

/**
 * Who verifies and who decides: the lowest level that has somebody able. Where nobody is,
 * it stays with the lowest, whose members of tomorrow may be.
 */
export function chooseHearing(
  ground: HearingGround,
  facts: { concerned: readonly string[]; complainant?: string },
): Hearing {
  const choose = (levels: readonly HearingLevel[]) => {
    const index = levels.findIndex(level => ableOf(level, facts).length > 0);
    const kept = levels.slice(0, 1).map(({ group }) => group);
    return index < 0
      ? { groups: kept, up: false, heard: false }
      : { groups: [levels[index].group], up: index > 0, heard: true };
  };
  const verify = choose(ground.verifiers);
  const decide = choose(ground.deciders);
  return {
    verifiers: verify.groups,
    deciders: decide.groups,
    verifiedOneLevelUp: verify.up,
    decidedOneLevelUp: decide.up,
    heard: verify.heard && decide.heard,
  };
}

/** Whether somebody other than `verifier` is able to decide (four eyes). */
export function othersCanDecide(
  ground: HearingGround,
  hearing: Hearing,
  facts: {
    concerned: readonly string[];
    complainant?: string;
    verifier: string;
  },
): boolean {
  return ground.deciders
    .filter(({ group }) => hearing.deciders.includes(group))
    .some(level => ableOf(level, facts).some(ref => ref !== facts.verifier));
}
