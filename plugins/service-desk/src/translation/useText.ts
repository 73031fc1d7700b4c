import { type TextOf, useTextOf } from '@firstline/frontend-kit';
import type { en } from './en';
import { serviceDeskTranslationRef } from './translation';

/** The desk's texts: key, and what the text leaves open, in; text out. */
export type Text = TextOf<typeof en>;

/** The desk's texts in the reader's language. */
export function useText(): Text {
  return useTextOf<typeof en>(serviceDeskTranslationRef);
}
