import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import type { en } from './en';
import type { MessageKey } from './messages';
import { serviceDeskTranslationRef } from './translation';

type WithoutPlural<K extends string> = K extends `${infer Base}_${
  | 'one'
  | 'other'}`
  ? Base
  : K;

/** Key of a text, e.g. `common.state.new`; a text with plural forms is asked for without the form. */
export type TextKey = WithoutPlural<MessageKey<typeof en>>;

/**
 * Key, and what the text leaves open, in; text out. Plainer than the framework's own
 * type, which takes the compiler minutes at this number of texts.
 */
export interface Text {
  (key: TextKey, values?: Record<string, string | number>): string;
  (key: TextKey, values: Record<string, ReactNode>): ReactNode;
}

/** The desk's texts in the reader's language. */
export function useText(): Text {
  return useTranslationRef(serviceDeskTranslationRef).t as unknown as Text;
}
