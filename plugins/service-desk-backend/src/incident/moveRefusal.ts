import { InputError } from '@backstage/errors';
import type { HandOverRefusal } from '@firstline/plugin-service-desk-common';

const refusals = new WeakMap<Error, HandOverRefusal>();

/**
 * The refusal of somebody to give an incident to.
 *
 * @param why - the same for a program; {@link refusalOf} tells it
 * @param message - names the field and what is wrong with it
 */
export function refused(why: HandOverRefusal, message: string): InputError {
  const error = new InputError(message);
  refusals.set(error, why);
  return error;
}

/** Why an error of {@link refused} was thrown; undefined for any other. */
export function refusalOf(error: Error): HandOverRefusal | undefined {
  return refusals.get(error);
}
