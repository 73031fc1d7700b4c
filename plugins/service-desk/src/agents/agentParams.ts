import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';

/** What the route of a person's profile needs. */
export function agentParams(userRef: string): {
  namespace: string;
  name: string;
} {
  const { namespace, name } = parseEntityRef(userRef);
  return { namespace, name };
}

/** The person a profile's address speaks of. */
export function agentOf(namespace: string, name: string): string {
  return stringifyEntityRef({ kind: 'user', namespace, name });
}
