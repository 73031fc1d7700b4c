import { z } from 'zod';

/** Entries in a page when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 25;

/** Most entries a page may have. */
export const MAX_PAGE_SIZE = 200;

const limit = z
  .string()
  .refine(
    text => /^[1-9]\d{0,2}$/.test(text) && Number(text) <= MAX_PAGE_SIZE,
    `must be a whole number from 1 to ${MAX_PAGE_SIZE}`,
  )
  .transform(Number);

/**
 * The paging parameters of a list, as they come in a query. A list adds its own
 * with `pageSchema.extend({ … })`.
 */
export const pageSchema = z.strictObject({
  limit: limit.default(DEFAULT_PAGE_SIZE),
  cursor: z.string().optional(),
});
