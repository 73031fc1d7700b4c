import { z } from 'zod';

/** Titles of the config in other languages, by language code, such as `zh`. */
export const titlesSchema = z.record(
  z.string().regex(/^[a-z]{2}/, 'must be the code of a language, such as zh'),
  z.string().trim().min(1, 'must not be empty'),
);
