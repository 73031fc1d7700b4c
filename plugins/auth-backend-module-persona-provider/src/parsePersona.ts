import {
  DEFAULT_NAMESPACE,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';

// Names and namespaces as the catalog itself accepts them. Checked here because the catalog
// answers an impossible ref with an error of its own making instead of "not found".
const NAME = /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i;

/**
 * Reads the person to sign in as. The kind and the namespace may be left out.
 *
 * @param persona - an entity ref, such as `user:default/li.na` or `li.na`
 * @returns the full ref of a user, in lower case
 * @throws `AuthenticationError` when it is not the ref of a user
 */
export function parsePersona(persona: string): string {
  let ref;
  try {
    ref = parseEntityRef(persona.trim(), {
      defaultKind: 'user',
      defaultNamespace: DEFAULT_NAMESPACE,
    });
  } catch {
    ref = undefined;
  }
  if (
    ref?.kind.toLocaleLowerCase('en-US') !== 'user' ||
    !NAME.test(ref.namespace) ||
    !NAME.test(ref.name)
  ) {
    throw new AuthenticationError(
      'The persona is not the entity ref of a user, such as user:default/li.na',
    );
  }
  return stringifyEntityRef(ref);
}
