import { InputError } from '@backstage/errors';
import type { Category } from '@firstline/plugin-service-desk-common';
import type {
  AssignmentRule,
  RuleCondition,
} from '../assignment/assignmentRules';
import type { AssignmentConfig } from './assignmentConfig';

/** What rules of the config may name elsewhere in it. */
export interface AssignmentSurroundings {
  categories: Category[];
  /** Names of the calendars. */
  calendars: ReadonlySet<string>;
  /** Names of the contracts with vendors. */
  contracts: ReadonlySet<string>;
}

/**
 * Checks what a schema cannot: names that stand elsewhere in the config, and rules that say
 * the same or are never reached.
 *
 * @throws InputError that names each rule and what is wrong with it
 */
export function checkAssignment(
  { rules, teams }: AssignmentConfig,
  surroundings: AssignmentSurroundings,
): void {
  const problems = [
    ...rules.flatMap((rule, i) =>
      [
        ...namesakes(rule, rules.slice(0, i)),
        ...unknownNames(rule, surroundings),
        ...unreachable(rule, rules.slice(0, i)),
      ].map(
        problem => `serviceDesk.assignment: rule "${rule.name}" ${problem}`,
      ),
    ),
    ...[...teams]
      .filter(
        ([, { calendar }]) =>
          calendar !== undefined && !surroundings.calendars.has(calendar),
      )
      .map(
        ([team, { calendar }]) =>
          `serviceDesk.assignment.teams.${team}: ${noCalendar(
            calendar,
            surroundings,
          )}`,
      ),
  ];
  if (problems.length > 0) {
    throw new InputError(`The config cannot be used. ${problems.join('; ')}`);
  }
}

function namesakes(rule: AssignmentRule, earlier: AssignmentRule[]): string[] {
  return earlier.some(({ name }) => name === rule.name)
    ? ['is there twice; people are told the name, so each needs its own']
    : [];
}

function unknownNames(
  { conditions, result }: AssignmentRule,
  surroundings: AssignmentSurroundings,
): string[] {
  const known = new Set(paths(surroundings.categories));
  const unknown = conditions.flatMap(({ field, values }) => {
    switch (field) {
      case 'category':
        return values
          .filter(value => !known.has(value))
          .map(value => `names the category ${value}, which does not exist`);
      case 'hours':
        return values
          .map(value => value.slice(value.indexOf(' ') + 1))
          .filter(name => !surroundings.calendars.has(name))
          .map(name => noCalendar(name, surroundings));
      default:
        return [];
    }
  });
  return result.vendor === undefined ||
    surroundings.contracts.has(result.vendor)
    ? unknown
    : [
        ...unknown,
        `names the vendor ${result.vendor}, who has no contract under serviceDesk.contracts`,
      ];
}

function noCalendar(
  name: string | undefined,
  { calendars }: AssignmentSurroundings,
): string {
  return `names the calendar ${name}; there is ${
    [...calendars].join(', ') || 'none'
  } under serviceDesk.calendars`;
}

function paths(categories: Category[]): string[] {
  return categories.flatMap(({ id, children }) => [id, ...paths(children)]);
}

function unreachable(
  rule: AssignmentRule,
  earlier: AssignmentRule[],
): string[] {
  const before = earlier.find(other => takesAllOf(other, rule));
  return before
    ? [
        `can never match: "${before.name}" stands before it and takes everything it would; put it first, or narrow the other`,
      ]
    : [];
}

/** Whether whatever matches a rule matches an earlier one: each of its conditions is implied. */
function takesAllOf(earlier: AssignmentRule, rule: AssignmentRule): boolean {
  if (earlier.atTier !== undefined && earlier.atTier !== rule.atTier) {
    return false;
  }
  return earlier.conditions.every(wide =>
    rule.conditions.some(
      narrow =>
        narrow.field === wide.field &&
        narrow.values.every(value => covers(wide, value)),
    ),
  );
}

function covers({ field, values }: RuleCondition, value: string): boolean {
  return values.some(one => {
    if (one === value) return true;
    if (field === 'category') return value.startsWith(`${one}/`);
    if (field === 'ciAnnotation') return value.startsWith(`${one}: `);
    return (
      field === 'location' &&
      value.toLocaleLowerCase().includes(one.toLocaleLowerCase())
    );
  });
}
