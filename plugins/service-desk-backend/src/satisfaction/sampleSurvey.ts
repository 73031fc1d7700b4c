import type { Channel, Priority } from '@firstline/plugin-service-desk-common';

/** Which resolutions are asked about, and how many of them; what is absent matches all. */
export interface SurveyRule {
  priorities?: readonly Priority[];
  /** Paths; those below match too. */
  categories?: readonly string[];
  channels?: readonly Channel[];
  /** Group refs of who resolved it. */
  teams?: readonly string[];
  /** From 0, nobody, to 1, everybody. */
  share: number;
}

/** What a rule decides from. */
export interface SurveyFacts {
  priority: Priority;
  category?: string;
  channel: Channel;
  team?: string;
}

/** How many of such resolutions are asked about: by the first rule that matches, else all. */
export function shareOf(
  rules: readonly SurveyRule[],
  facts: SurveyFacts,
): number {
  return rules.find(rule => matches(rule, facts))?.share ?? 1;
}

/** Whether one is asked about. @param draw - from 0 to below 1 */
export function isSampled(share: number, draw: number): boolean {
  return draw < share;
}

function matches(rule: SurveyRule, facts: SurveyFacts): boolean {
  const { category, team } = facts;
  return (
    (rule.priorities?.includes(facts.priority) ?? true) &&
    (rule.channels?.includes(facts.channel) ?? true) &&
    (rule.teams?.some(ref => ref === team) ?? true) &&
    (rule.categories?.some(
      path => category === path || category?.startsWith(`${path}/`),
    ) ??
      true)
  );
}
