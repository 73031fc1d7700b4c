import { InputError } from '@backstage/errors';
import {
  clockKinds,
  defaultLadder,
  escalationStepActions,
  operationalPhases,
  priorities,
  type LadderStep,
} from '@firstline/plugin-service-desk-common';
import { z } from 'zod';

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
