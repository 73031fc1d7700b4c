import { createBackendModule } from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { personaAuthenticator } from './personaAuthenticator';
import { personaSignInResolver } from './personaSignInResolver';

/**
 * Development sign-in: anybody may sign in as any user of the catalog.
 *
 * Does nothing until `auth.providers.persona` is configured, and then refuses to start
 * in production (see the README).
 */
export const authModulePersonaProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'persona-provider',
  register(reg) {
    reg.registerInit({
      deps: { providers: authProvidersExtensionPoint },
      async init({ providers }) {
        providers.registerProvider({
          providerId: 'persona',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            signInResolver: personaSignInResolver,
          }),
        });
      },
    });
  },
});
