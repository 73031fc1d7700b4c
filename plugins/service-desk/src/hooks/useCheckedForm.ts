import {
  type Problems,
  problemsOf,
  useErrorMessage,
  useKitText,
} from '@firstline/frontend-kit';
import { useState } from 'react';
import type { ZodType } from 'zod';

/**
 * Checks the fields of a form by the schema the server uses, and shows what the server
 * found wrong in the same places.
 *
 * @param options - `schema`: of the request; `error`: of the last try; `onSubmit`: sends it
 */
export function useCheckedForm<B extends object>(options: {
  schema: ZodType;
  error?: Error;
  onSubmit(body: B): void;
}) {
  const t = useKitText();
  const describe = useErrorMessage();
  const [own, setOwn] = useState<Problems>({});
  const theirs = options.error ? describe(options.error).fields : {};
  return {
    problems: { ...theirs, ...own },
    /** Sends the body when the schema has nothing against it, nor the form itself. */
    submit(body: B, extra: Problems = {}) {
      const found = { ...problemsOf(options.schema, body, t), ...extra };
      setOwn(found);
      if (Object.keys(found).length === 0) options.onSubmit(body);
    },
  };
}
