import {
  channels,
  defaultLoadWeights,
  entityRefSchema,
  groupRefSchema,
  assignmentModes,
  priorities,
  skillSchema,
  userRefSchema,
  type AssignmentMode,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';
import {
  conditionFields,
  type AssignmentRule,
} from '../assignment/assignmentRules';

/** How a team gets its work. */
export interface TeamAssignment {
  mode: AssignmentMode;
  /** Name of the calendar its people work by unless they have hours of their own. */
  calendar?: string;
  /** User ref of who is told when somebody goes on leave with open work. */
  lead?: string;
}

/** The section `serviceDesk.assignment`. */
export interface AssignmentConfig {
  /** The first that matches decides. */
  rules: AssignmentRule[];
  /** By group ref; a team that is not named pulls. */
  teams: Map<string, TeamAssignment>;
  weights: Record<Priority, number>;
}

/** One value or a list of them; parses to a list. */
function some<T extends z.ZodType<string>>(item: T) {
  return z
    .union([item, z.array(item).min(1, 'must not be empty')])
    .transform((value): string[] => [value].flat());
}

const word = z.string().trim().min(1, 'must not be blank');
const lowerCase = word.transform(text => text.toLocaleLowerCase('en-US'));

const conditionsSchema = z
  .strictObject({
    category: some(word),
    ciRef: some(entityRefSchema),
    ciKind: some(lowerCase),
    ciType: some(word),
    ciTag: some(word),
    ciLifecycle: some(word),
    ciSystem: some(entityRefSchema),
    /** `key`, or `key: value`. */
    ciAnnotation: some(word),
    priority: some(z.enum(priorities)),
    location: some(word),
    channel: some(z.enum(channels)),
    requesterGroup: some(groupRefSchema),
    hours: some(
      word.regex(
        /^(inside|outside) \S/,
        'must be inside or outside and the name of a calendar, such as outside office',
      ),
    ),
  })
  .partial()
  .transform(given =>
    conditionFields.flatMap(field => {
      const values = given[field];
      return values ? [{ field, values }] : [];
    }),
  );

const resultSchema = z
  .strictObject({
    team: groupRefSchema.optional(),
    tier: z.int().min(1).max(9).optional(),
    skills: some(skillSchema).default([]),
    assignee: userRefSchema.optional(),
    vendor: word.optional(),
  })
  .refine(
    result =>
      result.skills.length > 0 ||
      (result.team ?? result.tier ?? result.vendor ?? result.assignee) !==
        undefined,
    'must say at least one of team, tier, skills, assignee and vendor',
  )
  .refine(
    result => result.assignee === undefined || result.team !== undefined,
    {
      path: ['assignee'],
      message: 'needs the team as well',
    },
  );

const ruleSchema = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'must not be blank')
      .max(100, 'must be at most 100 characters'),
    tier: z.int().min(1).max(9).optional(),
    if: conditionsSchema.prefault({}),
    then: resultSchema,
  })
  .transform(
    (given): AssignmentRule => ({
      name: given.name,
      atTier: given.tier,
      conditions: given.if,
      result: given.then,
    }),
  );

const weight = z.number().min(0, 'must not be negative').max(1_000);

/** The section `serviceDesk.assignment`; what it names elsewhere is checked afterwards. */
export const assignmentSchema = z
  .strictObject({
    rules: z.array(ruleSchema).max(1_000).default([]),
    teams: z
      .record(
        groupRefSchema,
        z.strictObject({
          mode: z.enum(assignmentModes).default('pull'),
          calendar: word.optional(),
          lead: userRefSchema.optional(),
        }),
      )
      .default({}),
    weights: z
      .strictObject({
        P1: weight.default(defaultLoadWeights.P1),
        P2: weight.default(defaultLoadWeights.P2),
        P3: weight.default(defaultLoadWeights.P3),
        P4: weight.default(defaultLoadWeights.P4),
      })
      .prefault({}),
  })
  .transform(
    (section): AssignmentConfig => ({
      ...section,
      teams: new Map(Object.entries(section.teams)),
    }),
  )
  .prefault({});
