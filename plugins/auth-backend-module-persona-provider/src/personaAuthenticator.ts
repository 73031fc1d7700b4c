import type { UserEntity } from '@backstage/catalog-model';
import { AuthenticationError } from '@backstage/errors';
import { createProxyAuthenticator } from '@backstage/plugin-auth-node';
import { checkEnvironment } from './checkEnvironment';
import { parsePersona } from './parsePersona';

/** The request header that names the person to sign in as. */
export const PERSONA_HEADER = 'x-persona';

/** What the authenticator found out: whom the caller wants to be. */
export interface PersonaResult {
  /** Full entity ref of a user, such as `user:default/li.na`. */
  userEntityRef: string;
}

/**
 * Takes the caller's word for who they are.
 *
 * @throws `AuthenticationError` when the header is missing, given twice, or names no user.
 */
export const personaAuthenticator = createProxyAuthenticator<
  undefined,
  PersonaResult,
  undefined
>({
  async defaultProfileTransform({ userEntityRef }, context) {
    const { entity } = await context.findCatalogUser({
      entityRef: userEntityRef,
    });
    const profile = (entity as UserEntity).spec?.profile;
    return {
      profile: {
        displayName:
          profile?.displayName ?? entity.metadata.title ?? entity.metadata.name,
        email: profile?.email,
        picture: profile?.picture,
      },
    };
  },
  initialize({ config }) {
    checkEnvironment({ config, environment: process.env.NODE_ENV });
    return undefined;
  },
  async authenticate({ req }) {
    const persona = req.header(PERSONA_HEADER);
    if (!persona) {
      throw new AuthenticationError(
        `The ${PERSONA_HEADER} header is missing; it names the person to sign in as, such as user:default/li.na`,
      );
    }
    return { result: { userEntityRef: parsePersona(persona) } };
  },
});
