import { configApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { SignInPageProps } from '@backstage/plugin-app-react';
import { OidcSignIn } from './OidcSignIn';
import { PersonaSignIn } from './PersonaSignIn';
import { readPersonas } from './personas';

/** The page in front of everything else, for the provider at `app.signIn.provider`. */
export function SignInPage({ onSignInSuccess }: SignInPageProps) {
  const configApi = useApi(configApiRef);
  // Without a word about it in the config nobody becomes anybody by a click.
  const provider = configApi.getOptionalString('app.signIn.provider') ?? 'oidc';
  return provider === 'persona' ? (
    <PersonaSignIn
      personas={readPersonas(configApi)}
      onSignInSuccess={onSignInSuccess}
    />
  ) : (
    <OidcSignIn onSignInSuccess={onSignInSuccess} />
  );
}
