import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { en } from './en';
import { type TextOf, useTextOf } from './useTextOf';

/** What the shared components say, in English and Chinese. */
export const kitTranslationRef = createTranslationRef({
  id: 'plugin.firstline-kit',
  messages: en,
  translations: { zh: () => import('./zh') },
});

/** The shared components' own texts. */
export type KitText = TextOf<typeof en>;

/** The shared components' own texts in the reader's language. */
export function useKitText(): KitText {
  return useTextOf<typeof en>(kitTranslationRef);
}
