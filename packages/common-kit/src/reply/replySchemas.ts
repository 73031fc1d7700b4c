import { z } from 'zod';

/** A time in a reply: ISO 8601, UTC. */
export const momentReplySchema = z.iso.datetime();

/** How many of something. */
export const countReplySchema = z.int().min(0);

/** A configuration item by its ref, and the name the catalog has for it. */
export const linkedItemReplySchema = z.strictObject({
  ref: z.string(),
  title: z.string(),
});

/** A file that was uploaded. */
export const attachmentReplySchema = z
  .strictObject({
    id: z.uuid(),
    name: z.string(),
    type: z.string(),
    size: countReplySchema,
    uploadedBy: z.string(),
    uploadedAt: momentReplySchema,
    image: z.boolean(),
  })
  .meta({ id: 'Attachment' });

/** How many match: exact up to 10 000. */
export const totalItemsReplySchema = z.union([
  countReplySchema,
  z.strictObject({ atLeast: z.literal(10_000) }),
]);

/** A page of a list. */
export function pageReplySchema<T extends z.ZodType>(item: T) {
  return z.strictObject({
    items: z.array(item),
    nextCursor: z.string().optional(),
    totalItems: totalItemsReplySchema,
  });
}

/**
 * A refusal, in Backstage's own shape; a conflict says what is allowed now.
 *
 * @param states - a record can be in; `actions`: moves there are
 */
export function errorReplySchemaOf<
  const State extends string,
  const Action extends string,
>(states: readonly State[], actions: readonly Action[]) {
  return z
    .strictObject({
      error: z.looseObject({
        name: z.string(),
        message: z.string(),
        currentState: z.enum(states).optional(),
        allowedActions: z.array(z.enum(actions)).optional(),
        version: z.int().optional(),
      }),
      request: z
        .looseObject({ method: z.string(), url: z.string() })
        .optional(),
      response: z.strictObject({ statusCode: z.int() }),
    })
    .meta({ id: 'Error' });
}
