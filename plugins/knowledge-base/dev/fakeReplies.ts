import { refusal } from '@firstline/frontend-kit/testUtils';
import type { z } from 'zod';

/** The page of a list that a request asks for. */
export function pageOf<T>(
  all: T[],
  request: { limit?: number; cursor?: string },
) {
  const from = Number(request.cursor ?? 0);
  const to = from + (request.limit ?? 25);
  return {
    items: all.slice(from, to),
    totalItems: all.length,
    ...(to < all.length && { nextCursor: String(to) }),
  };
}

/** A request as the schema understands it, or refused as the server would. */
export async function parsed<T extends z.ZodType>(
  schema: T,
  input: unknown,
): Promise<z.output<T>> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw await refusal(
    400,
    result.error.issues
      .map(issue => `${issue.path.join('.')}: ${issue.message}`)
      .join('; '),
  );
}
