import { InputError } from '@backstage/errors';
import {
  clockKinds,
  escalationStepActions,
  operationalPhases,
  priorities,
  type ClockKind,
  type EscalationStepAction,
  type OperationalPhase,
  type Priority,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

/** A step of the configured ladder. */
export interface LadderStep {
  clock: ClockKind;
  /** Of an `ola` clock; absent: of both phases. */
  phase?: OperationalPhase;
  /** Of the target; above 100 after it is used up. */
  percent: number;
  actions: EscalationStepAction[];
  /** Only for incidents of these when the clock starts; absent: for all. */
  priorities?: Priority[];
}

/**
 * The ladder of a desk whose config has none. Ten minutes pass without acceptance: it goes
 * to the next tier and the incident managers know (S-083, S-109).
 */
export const defaultLadder: readonly LadderStep[] = [
  {
    clock: 'response',
    percent: 50,
    actions: ['notify-assignee', 'notify-team'],
  },
  {
    clock: 'response',
    percent: 100,
    actions: ['escalate-functional', 'notify-incident-managers'],
  },
  { clock: 'response', percent: 150, actions: ['notify-desk-managers'] },
  {
    clock: 'resolution',
    percent: 75,
    actions: ['notify-assignee', 'notify-first-contact'],
  },
  {
    clock: 'resolution',
    percent: 100,
    actions: ['notify-incident-managers', 'notify-first-contact'],
  },
  { clock: 'resolution', percent: 150, actions: ['notify-desk-managers'] },
  { clock: 'ola', percent: 100, actions: ['notify-team'] },
  { clock: 'update', percent: 100, actions: ['notify-incident-managers'] },
];

const MAX_STEPS = 50;
const MAX_PERCENT = 1_000;

const stepSchema = z
  .strictObject({
    clock: z.enum(clockKinds),
    phase: z.enum(operationalPhases).optional(),
    percent: z
      .int(`must be a whole number from 1 to ${MAX_PERCENT}`)
      .min(1, `must be from 1 to ${MAX_PERCENT}`)
      .max(MAX_PERCENT, `must be from 1 to ${MAX_PERCENT}`),
    do: z
      .array(z.enum(escalationStepActions))
      .min(1, 'must name what to do, such as notify-team'),
    priorities: z
      .array(z.enum(priorities))
      .min(1, 'must name a priority, or be left out for all')
      .optional(),
  })
  .refine(step => step.phase === undefined || step.clock === 'ola', {
    path: ['phase'],
    message: 'is for the clock ola alone; leave it out',
  })
  .transform(
    ({ do: actions, ...step }): LadderStep => ({
      ...step,
      actions: [...new Set(actions)],
    }),
  );

/** `serviceDesk.escalation` of the config. An empty ladder does nothing by the clock. */
export const escalationSchema = z
  .strictObject({
    ladder: z
      .array(stepSchema)
      .max(MAX_STEPS, `at most ${MAX_STEPS} steps`)
      .superRefine((ladder, context) => {
        ladder.forEach((step, index) => {
          const twin = ladder.slice(0, index).find(one => meet(one, step));
          if (!twin) return;
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `is a second step at ${step.percent} % of ${step.clock} for the same incidents; put what to do into one`,
          });
        });
      })
      .default([...defaultLadder]),
  })
  .prefault({});

/**
 * Holds a ladder that was written by hand against the groups of the config: whom nobody
 * named, nobody tells. The default ladder may name more than a desk has.
 *
 * @throws InputError that names the step and the group that is missing
 */
export function checkLadder(
  ladder: readonly LadderStep[],
  groups: { incidentManagers?: string; deskManagers?: string },
): void {
  const needed = [
    ['notify-incident-managers', 'incidentManagers'],
    ['notify-desk-managers', 'deskManagers'],
  ] as const;
  ladder.forEach((step, index) => {
    if (defaultLadder.includes(step)) return;
    for (const [action, group] of needed) {
      if (step.actions.includes(action) && groups[group] === undefined) {
        throw new InputError(
          `The config cannot be used. serviceDesk.escalation.ladder.${index}.do: ${action} tells nobody; name serviceDesk.groups.${group}, or leave it out`,
        );
      }
    }
  });
}

/** Whether one clock of one incident can have both. */
function meet(one: LadderStep, other: LadderStep): boolean {
  const { priorities: mine, phase } = one;
  const { priorities: theirs } = other;
  return (
    one.clock === other.clock &&
    one.percent === other.percent &&
    (phase === undefined ||
      other.phase === undefined ||
      phase === other.phase) &&
    (!mine || !theirs || mine.some(priority => theirs.includes(priority)))
  );
}
