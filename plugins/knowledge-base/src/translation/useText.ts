import {
  type TextKey as KeyOf,
  type TextOf,
  useTextOf,
} from '@firstline/frontend-kit';
import type { en } from './en';
import { knowledgeBaseTranslationRef } from './translation';

/** Key of a text, e.g. `common.state.draft`. */
export type TextKey = KeyOf<typeof en>;

/** The knowledge base's texts: key, and what the text leaves open, in; text out. */
export type Text = TextOf<typeof en>;

/** The knowledge base's texts in the reader's language. */
export function useText(): Text {
  return useTextOf<typeof en>(knowledgeBaseTranslationRef);
}
