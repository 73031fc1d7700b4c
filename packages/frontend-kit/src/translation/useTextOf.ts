import {
  type TranslationRef,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { ReactNode } from 'react';
import type { MessageKey } from './messages';

type WithoutPlural<K extends string> = K extends `${infer Base}_${
  | 'one'
  | 'other'}`
  ? Base
  : K;

/** Key of a text, e.g. `state.new`; one with plural forms is asked for without the form. */
export type TextKey<M> = WithoutPlural<MessageKey<M>>;

/**
 * Key, and what the text leaves open, in; text out. Plainer than the framework's own
 * type, which takes the compiler minutes at the number of texts a plugin has.
 *
 * @typeParam M - nested English messages
 */
export interface TextOf<M> {
  (key: TextKey<M>, values?: Record<string, string | number>): string;
  (key: TextKey<M>, values: Record<string, ReactNode>): ReactNode;
}

/**
 * The texts of a translation in the reader's language. A plugin wraps it once:
 * `export const useText = () => useTextOf<typeof en>(myTranslationRef)`.
 *
 * @typeParam M - the English messages the ref was made of
 */
export function useTextOf<M>(ref: TranslationRef): TextOf<M> {
  return useTranslationRef(ref).t as unknown as TextOf<M>;
}
