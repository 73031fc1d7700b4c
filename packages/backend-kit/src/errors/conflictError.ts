import { ConflictError } from '@backstage/errors';

/** What a refused move tells the caller beside the message. */
export type ConflictDetails = {
  /** The state the record is in now. */
  currentState?: string;
  /** The moves the caller may make now. */
  allowedActions?: readonly string[];
  /** The version the record has now. */
  version?: number;
  [field: string]: string | number | boolean | readonly string[] | undefined;
};

/**
 * Makes a ConflictError whose extra fields reach the caller.
 *
 * @param message - what was refused and why, in words for the caller
 * @param details - fields put beside `name` and `message` in the reply
 */
export function conflictError(
  message: string,
  details: ConflictDetails = {},
): ConflictError {
  const error = new ConflictError(message);
  for (const [field, value] of Object.entries(details)) {
    if (value === undefined || field in error) {
      continue;
    }
    Object.defineProperty(error, field, { value, enumerable: true });
  }
  return error;
}
