import { useCallback } from 'react';
import { useText } from '../translation';
import { ErrorDescription, describeError } from './describeError';

/** Puts a failed call into words, in the reader's language and naming the fields. */
export function useErrorMessage(): (error: unknown) => ErrorDescription {
  const t = useText();
  return useCallback(error => describeError(error, t), [t]);
}
