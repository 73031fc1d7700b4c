/** Messages of one area: texts, or groups of texts. */
export type NestedMessages = { readonly [key: string]: string | NestedMessages };

/** The same keys, any texts: what a translation of `T` must offer. */
export type TranslationOf<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TranslationOf<T[K]>;
};

type Flat<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : Flat<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Dotted keys of nested messages, each with a text. */
export type FlatMessages<T> = { [K in Flat<T>]: string };

/** Nested messages by dotted key, as a language file of the framework wants them. */
export function flattenMessages<const T extends NestedMessages>(
  messages: T,
): FlatMessages<T> {
  const flat: Record<string, string> = {};
  const visit = (group: NestedMessages, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      if (typeof value === 'string') flat[prefix + key] = value;
      else visit(value, `${prefix}${key}.`);
    }
  };
  visit(messages, '');
  return flat as FlatMessages<T>;
}
