import type { SignInResolver } from '@backstage/plugin-auth-node';
import type { PersonaResult } from './personaAuthenticator';

/**
 * Issues a token for the person, who must be in the catalog: it is the catalog that says
 * which groups the token carries.
 *
 * @throws `NotFoundError` when the catalog has no such user
 */
export const personaSignInResolver: SignInResolver<PersonaResult> = async (
  { result },
  context,
) =>
  context.signInWithCatalogUser({
    entityRef: result.userEntityRef,
  });
