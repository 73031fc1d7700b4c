import { useState } from 'react';
import type { ZodType } from 'zod';
import { useErrorMessage } from '../hooks/useErrorMessage';
import { useKitText } from '../translation/kitTranslation';
import { type Problems, problemsOf } from './problemsOf';

/** Name of the top field of `measures[0].dueAt` or `rating.overall`. */
function topOf(field: string): string {
  return field.split(/[.[]/, 1)[0];
}

/**
 * Checks the fields of a form by the schema the server uses, and shows what the server
 * found wrong in the same places. What is said of a field goes when that field is changed.
 *
 * @param options - `schema`: of the request; `body`: the request as the form stands now;
 * `own`: what only the form can know to be wrong with it now, said for as long as it holds;
 * `error`: of the last try; `onSubmit`: sends it
 */
export function useCheckedForm<B extends object>(options: {
  schema: ZodType;
  body: NoInfer<B>;
  own?: Problems;
  error?: Error;
  onSubmit(body: B): void;
}) {
  const { body, own = {} } = options;
  const t = useKitText();
  const describe = useErrorMessage();
  const [tried, setTried] = useState<{
    body: B;
    found: Problems;
    own: Problems;
  }>();
  // The server's answer is to what was sent last; a try that was held back changes nothing of it.
  const [sent, setSent] = useState<B>();
  const theirs = options.error ? describe(options.error).fields : {};
  const unchanged = (problems: Problems, before: B | undefined) =>
    Object.entries(problems).filter(([field]) => {
      const name = topOf(field) as keyof B;
      return (
        before === undefined ||
        JSON.stringify(body[name]) === JSON.stringify(before[name])
      );
    });
  return {
    problems: Object.fromEntries([
      ...unchanged(theirs, sent),
      ...unchanged(tried?.found ?? {}, tried?.body),
      ...Object.entries(own).filter(([field]) => tried?.own[field]),
    ]) as Problems,
    /** Sends the body when the schema has nothing against it, nor the form itself. */
    submit() {
      const found = problemsOf(options.schema, body, t) ?? {};
      setTried({ body, found, own });
      if (Object.keys({ ...found, ...own }).length > 0) return;
      setSent(body);
      options.onSubmit(body);
    },
  };
}
