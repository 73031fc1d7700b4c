import { useCallback } from 'react';
import { useKitText } from '../translation/kitTranslation';
import { ErrorDescription, describeError } from './describeError';

/** Puts a failed call into words, in the reader's language and naming the fields. */
export function useErrorMessage(): (error: unknown) => ErrorDescription {
  const t = useKitText();
  return useCallback(error => describeError(error, t), [t]);
}
