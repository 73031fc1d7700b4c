import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { serviceDeskTranslationRef } from './translation';

/** The desk's texts in the reader's language. */
export function useText() {
  return useTranslationRef(serviceDeskTranslationRef).t;
}

/** What {@link useText} returns: key, and what the text leaves open, in; text out. */
export type Text = ReturnType<typeof useText>;
