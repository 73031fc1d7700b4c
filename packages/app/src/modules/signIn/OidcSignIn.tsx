import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Button from '@mui/material/Button';
import { UserIdentity } from '@backstage/core-components';
import {
  Progress,
  useApi,
  useTranslationRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translation/appTranslation';
import { oidcAuthApiRef } from './oidcAuthApi';
import { SignInFrame } from './SignInFrame';

/** Sign-in with the OpenID Connect provider; a session that is still there is taken up again. */
export function OidcSignIn(props: {
  onSignInSuccess(identity: IdentityApi): void;
}) {
  const { onSignInSuccess } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const authApi = useApi(oidcAuthApiRef);
  const [busy, setBusy] = useState(true);
  const [failure, setFailure] = useState<string>();

  const signIn = useCallback(
    async (options: { optional?: boolean; instantPopup?: boolean }) => {
      setBusy(true);
      setFailure(undefined);
      try {
        const session = await authApi.getBackstageIdentity(options);
        if (session) {
          onSignInSuccess(
            UserIdentity.create({
              identity: session.identity,
              authApi,
              profile: await authApi.getProfile(),
            }),
          );
          return;
        }
      } catch (error) {
        // Closing the provider's window is a change of mind and no failure.
        if (!(error instanceof Error && error.name === 'PopupRejectedError')) {
          setFailure(error instanceof Error ? error.message : String(error));
        }
      }
      setBusy(false);
    },
    [authApi, onSignInSuccess],
  );

  useEffect(() => {
    signIn({ optional: true });
  }, [signIn]);

  return (
    <SignInFrame
      title={t('signIn.oidc.title')}
      subtitle={t('signIn.oidc.subtitle')}
    >
      {failure && (
        <Alert severity="error" sx={{ mb: 3 }}>
          <AlertTitle>{t('signIn.oidc.failed')}</AlertTitle>
          {failure}
        </Alert>
      )}
      {busy ? (
        <Progress />
      ) : (
        <Button
          variant="contained"
          size="large"
          onClick={() => signIn({ instantPopup: true })}
        >
          {t('signIn.oidc.button')}
        </Button>
      )}
    </SignInFrame>
  );
}
