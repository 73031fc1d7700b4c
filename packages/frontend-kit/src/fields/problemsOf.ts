import type { ZodType } from 'zod';
import { translateProblem } from '../hooks/describeError';
import type { KitText } from '../translation/kitTranslation';

/** Problem by field of a request, in the reader's language. */
export type Problems = Record<string, string>;

function isMissing(body: object, field: string): boolean {
  const value = (body as Record<string, unknown>)[field];
  return value === undefined || value === '';
}

/**
 * What the schema that the server uses has against a request, so that a form can say it
 * before it sends. Undefined when there is nothing.
 */
export function problemsOf(
  schema: ZodType,
  body: object,
  t: KitText,
): Problems | undefined {
  const result = schema.safeParse(body);
  if (result.success) return undefined;
  const problems: Problems = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    problems[field] ??= isMissing(body, field)
      ? t('problem.required')
      : translateProblem(issue.message, t);
  }
  return problems;
}
