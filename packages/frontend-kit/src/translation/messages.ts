interface MessageGroup {
  readonly [key: string]: string | MessageGroup;
}

/** The same keys, any texts: what a translation of `T` must offer. */
export type TranslationOf<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : TranslationOf<T[K]>;
};

/** Dotted keys of nested messages. */
export type MessageKey<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K}`
    : MessageKey<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

/** Nested messages by dotted key, as a language file of the framework wants them. */
export function flattenMessages(messages: object): Record<string, string> {
  const flat: Record<string, string> = {};
  const visit = (group: MessageGroup, prefix: string) => {
    for (const [key, value] of Object.entries(group)) {
      if (typeof value === 'string') flat[prefix + key] = value;
      else visit(value, `${prefix}${key}.`);
    }
  };
  visit(messages as MessageGroup, '');
  return flat;
}
