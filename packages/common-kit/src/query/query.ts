import { z } from 'zod';

/** A query parameter that may hold several values, separated by commas. */
export function listOf<T extends z.ZodType<unknown, string>>(
  item: T,
  max = 50,
) {
  return z
    .string()
    .transform(text => text.split(',').map(part => part.trim()))
    .pipe(z.array(item).min(1).max(max, `at most ${max} values`));
}

/** A query parameter that says yes or no. */
export const flagSchema = z
  .enum(['true', 'false'])
  .transform(text => text === 'true');

/** `limit` of a list: 1 to 200. */
export const limitSchema = z
  .string()
  .regex(/^\d{1,3}$/, 'must be a whole number from 1 to 200')
  .transform(Number)
  .refine(n => n >= 1 && n <= 200, 'must be a whole number from 1 to 200');

/** `cursor` of a list: opaque. */
export const cursorSchema = z.string().max(2_000);

/** How many match: exact up to 10 000. */
export type TotalItems = number | { atLeast: number };

/** A page of a list. */
export interface Page<T> {
  items: T[];
  nextCursor?: string;
  totalItems: TotalItems;
}
