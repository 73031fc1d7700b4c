import {
  type Problems,
  problemsOf,
  useErrorMessage,
  useKitText,
} from '@firstline/frontend-kit';
import {
  type IncidentAction,
  type IncidentActionRequests,
  incidentActionSchemas,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';

/**
 * Checks the fields of a move by the schema the server uses, and shows what the server
 * found wrong in the same places.
 */
export function useMoveForm<A extends IncidentAction>(options: {
  action: A;
  error?: Error;
  onSubmit(body: IncidentActionRequests[A]): void;
}) {
  const t = useKitText();
  const describe = useErrorMessage();
  const [own, setOwn] = useState<Problems>({});
  const theirs = options.error ? describe(options.error).fields : {};
  return {
    problems: { ...theirs, ...own },
    /** Sends the body when the schema has nothing against it. */
    submit(body: IncidentActionRequests[A], extra: Problems = {}) {
      const found = {
        ...problemsOf(incidentActionSchemas[options.action], body, t),
        ...extra,
      };
      setOwn(found);
      if (Object.keys(found).length === 0) options.onSubmit(body);
    },
  };
}
