import { InputError } from '@backstage/errors';

/**
 * The refusal of a ref that is not in the catalog, and of one the caller may not see: one
 * text for both, so that nobody learns which it is.
 *
 * @param field - path of the field, e.g. `ciRefs[1]`
 */
export function unknownReference(field: string): InputError {
  return new InputError(
    `${field}: is not in the catalog, or not visible to you`,
  );
}
