import {
  type IncidentAction,
  type IncidentActionRequests,
  incidentActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { translateProblem } from '../../hooks/describeError';
import { useErrorMessage } from '../../hooks/useErrorMessage';
import { type Text, useText } from '../../translation';

/** Problem by field, in the reader's language. */
export type Problems = Record<string, string>;

function isMissing(body: object, field: string): boolean {
  const value = (body as Record<string, unknown>)[field];
  return value === undefined || value === '';
}

function problemsOf(
  action: IncidentAction,
  body: object,
  t: Text,
): Problems | undefined {
  const result = incidentActionSchemas[action].safeParse(body);
  if (result.success) return undefined;
  const problems: Problems = {};
  for (const issue of result.error.issues) {
    const field = String(issue.path[0] ?? '');
    problems[field] ??= isMissing(body, field)
      ? t('common.problem.required')
      : translateProblem(issue.message, t);
  }
  return problems;
}

/**
 * Checks the fields of a move by the schema the server uses, and shows what the server
 * found wrong in the same places.
 */
export function useMoveForm<A extends IncidentAction>(options: {
  action: A;
  error?: Error;
  onSubmit(body: IncidentActionRequests[A]): void;
}) {
  const t = useText();
  const describe = useErrorMessage();
  const [own, setOwn] = useState<Problems>({});
  const theirs = options.error ? describe(options.error).fields : {};
  return {
    problems: { ...theirs, ...own },
    /** Sends the body when the schema has nothing against it. */
    submit(body: IncidentActionRequests[A], extra: Problems = {}) {
      const found = { ...problemsOf(options.action, body, t), ...extra };
      setOwn(found);
      if (Object.keys(found).length === 0) options.onSubmit(body);
    },
  };
}

/** Makes a field of the design system show a problem that was found elsewhere. */
export function showing(problem: string | undefined) {
  return {
    validationBehavior: 'aria' as const,
    validate: () => problem ?? true,
  };
}
