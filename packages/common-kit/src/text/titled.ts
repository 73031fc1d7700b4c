import { z } from 'zod';

/** What the config gives a title, in one language or several. */
export interface Titled {
  title: string;
  /** Titles in other languages, by language code. */
  titles?: Record<string, string>;
}

/** The parts of a {@link Titled} in a reply. */
export const titledReply = {
  title: z.string(),
  titles: z.record(z.string(), z.string()).optional(),
};

/** A title in a language, such as `zh`; the one of the config where it has none in that. */
export function titleIn({ title, titles }: Titled, language: string): string {
  return titles?.[language] ?? title;
}
