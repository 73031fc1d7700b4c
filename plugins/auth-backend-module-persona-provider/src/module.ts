import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { readinessHoldsServiceRef } from '@firstline/backend-kit';
import { personaAuthenticator } from './personaAuthenticator';
import { personaSignInResolver } from './personaSignInResolver';
import { waitForPeople } from './waitForPeople';

/**
 * Development sign-in: anybody may sign in as any user of the catalog.
 *
 * Does nothing until `auth.providers.persona` is configured, and then refuses to start
 * in production (see the README). The backend is ready once everybody whom the sign-in page offers can sign in.
 */
export const authModulePersonaProvider = createBackendModule({
  pluginId: 'auth',
  moduleId: 'persona-provider',
  register(reg) {
    reg.registerInit({
      deps: {
        providers: authProvidersExtensionPoint,
        config: coreServices.rootConfig,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        holds: readinessHoldsServiceRef,
      },
      async init({ providers, config, lifecycle, holds, ...services }) {
        providers.registerProvider({
          providerId: 'persona',
          factory: createProxyAuthProviderFactory({
            authenticator: personaAuthenticator,
            signInResolver: personaSignInResolver,
          }),
        });
        if (!config.has('auth.providers.persona')) return;
        const people = (
          config.getOptionalConfigArray('app.signIn.people') ?? []
        ).map(person => person.getString('user'));
        lifecycle.addStartupHook(() =>
          holds.hold(
            'the people in the catalog',
            waitForPeople({ ...services, people }),
          ),
        );
      },
    });
  },
});
