import type { RuleVerdict } from '@firstline/plugin-service-desk-common';

/** What a rule can look at. */
export const conditionFields = [
  'category',
  'ciRef',
  'ciKind',
  'ciType',
  'ciTag',
  'ciLifecycle',
  'ciSystem',
  'ciAnnotation',
  'priority',
  'location',
  'channel',
  'requesterGroup',
  'hours',
] as const;
/** One of {@link conditionFields}. */
export type ConditionField = (typeof conditionFields)[number];

/** Holds when any of the values does. */
export interface RuleCondition {
  field: ConditionField;
  values: string[];
}

/** A rule of the config: when all its conditions hold, its result counts. */
export interface AssignmentRule {
  name: string;
  /** Only at this tier; absent: at every tier. */
  atTier?: number;
  conditions: RuleCondition[];
  result: {
    team?: string;
    tier?: number;
    skills: string[];
    assignee?: string;
    vendor?: string;
  };
}

/** A configuration item as rules see it. */
export interface RuleItem {
  ref: string;
  kind: string;
  type?: string;
  tags: readonly string[];
  lifecycle?: string;
  systemRef?: string;
  annotations: Readonly<Record<string, string>>;
}

/** What rules decide from. */
export interface RuleFacts {
  tier: number;
  category?: string;
  priority: string;
  channel: string;
  location?: string;
  /** Groups of the requester, as far as rules name them. */
  requesterGroups: readonly string[];
  items: readonly RuleItem[];
  /** Names of the calendars in whose working hours this is. */
  openCalendars: readonly string[];
}

/** The first rule that matches, and what became of each that was looked at. */
export interface RuleDecision {
  rule?: AssignmentRule;
  verdicts: RuleVerdict[];
}

/**
 * Finds the first rule that matches. Conditions on configuration items have to hold of one
 * and the same item.
 *
 * @param options - `except`: a team; rules that name it are passed over, because it has the
 * incident already and cannot be where it goes next
 */
export function firstMatch(
  rules: readonly AssignmentRule[],
  facts: RuleFacts,
  options: { except?: string } = {},
): RuleDecision {
  const verdicts: RuleVerdict[] = [];
  for (const rule of rules) {
    const failed = failedOf(rule, facts, options.except);
    verdicts.push({ name: rule.name, matched: failed === undefined, failed });
    if (failed === undefined) return { rule, verdicts };
  }
  return { verdicts };
}

/** The first condition that does not hold; undefined when the rule matches. */
function failedOf(
  { atTier, conditions, result }: AssignmentRule,
  facts: RuleFacts,
  except: string | undefined,
): string | undefined {
  if (atTier !== undefined && atTier !== facts.tier) return 'tier';
  if (except !== undefined && result.team === except) return 'team';
  const ofItem = conditions.filter(({ field }) => field.startsWith('ci'));
  const others = conditions.filter(({ field }) => !field.startsWith('ci'));
  const failed = others.find(condition => !holds(condition, facts));
  if (failed) return failed.field;
  if (
    ofItem.length === 0 ||
    facts.items.some(item => ofItem.every(one => holdsOf(one, item)))
  ) {
    return undefined;
  }
  // Named is what no item has at all, else the last of those that no one item has together.
  return (
    ofItem.find(one => !facts.items.some(item => holdsOf(one, item))) ??
    ofItem[ofItem.length - 1]
  ).field;
}

function holds({ field, values }: RuleCondition, facts: RuleFacts): boolean {
  switch (field) {
    case 'category':
      return values.some(
        value =>
          facts.category === value || facts.category?.startsWith(`${value}/`),
      );
    case 'priority':
      return values.includes(facts.priority);
    case 'channel':
      return values.includes(facts.channel);
    case 'location':
      return values.some(value =>
        facts.location?.toLocaleLowerCase().includes(value.toLocaleLowerCase()),
      );
    case 'requesterGroup':
      return values.some(value => facts.requesterGroups.includes(value));
    case 'hours':
      return values.some(value => isInHours(value, facts));
    default:
      return false;
  }
}

function isInHours(value: string, { openCalendars }: RuleFacts): boolean {
  const [when, ...name] = value.split(' ');
  return openCalendars.includes(name.join(' ')) === (when === 'inside');
}

function holdsOf({ field, values }: RuleCondition, item: RuleItem): boolean {
  switch (field) {
    case 'ciRef':
      return values.includes(item.ref);
    case 'ciKind':
      return values.includes(item.kind.toLocaleLowerCase('en-US'));
    case 'ciType':
      return item.type !== undefined && values.includes(item.type);
    case 'ciTag':
      return values.some(value => item.tags.includes(value));
    case 'ciLifecycle':
      return item.lifecycle !== undefined && values.includes(item.lifecycle);
    case 'ciSystem':
      return item.systemRef !== undefined && values.includes(item.systemRef);
    case 'ciAnnotation':
      return values.some(value => hasAnnotation(item, value));
    default:
      return false;
  }
}

/** `key`, whatever its value, or `key: value`. */
function hasAnnotation({ annotations }: RuleItem, wanted: string): boolean {
  const at = wanted.indexOf(': ');
  return at < 0
    ? Object.hasOwn(annotations, wanted)
    : annotations[wanted.slice(0, at)] === wanted.slice(at + 2);
}
