import { useCallback, useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import {
  discoveryApiRef,
  Progress,
  useApi,
  useTranslationRef,
  type IdentityApi,
} from '@backstage/frontend-plugin-api';
import { appTranslationRef } from '../../translation/appTranslation';
import { PersonaCard } from './PersonaCard';
import { PersonaIdentity } from './PersonaIdentity';
import { personaRoles, type Persona } from './personas';
import { rememberedPersona } from './rememberedPersona';
import { SignInFrame } from './SignInFrame';

/** The people of the demonstration, by role. A reload stays whoever it was. */
export function PersonaSignIn(props: {
  personas: Persona[];
  onSignInSuccess(identity: IdentityApi): void;
}) {
  const { personas, onSignInSuccess } = props;
  const { t } = useTranslationRef(appTranslationRef);
  const discoveryApi = useApi(discoveryApiRef);
  const [resuming, setResuming] = useState(() => rememberedPersona.get());
  const [pending, setPending] = useState<string>();
  const [failure, setFailure] = useState<{ user: string; message: string }>();

  const signIn = useCallback(
    async (userEntityRef: string) => {
      setFailure(undefined);
      try {
        onSignInSuccess(
          await PersonaIdentity.create({ userEntityRef, discoveryApi }),
        );
      } catch (error) {
        setFailure({
          user: userEntityRef,
          message: error instanceof Error ? error.message : String(error),
        });
        setPending(undefined);
        setResuming(undefined);
      }
    },
    [discoveryApi, onSignInSuccess],
  );

  useEffect(() => {
    if (resuming) {
      signIn(resuming);
    }
  }, [resuming, signIn]);

  if (resuming) {
    return <Progress />;
  }
  const failed = personas.find(({ user }) => user === failure?.user);
  return (
    <SignInFrame title={t('signIn.title')} subtitle={t('signIn.subtitle')}>
      {failure && (
        <Alert severity="error" sx={{ mb: 3 }}>
          <AlertTitle>
            {t('signIn.failed', { name: failed?.name ?? failure.user })}
          </AlertTitle>
          {failure.message}
        </Alert>
      )}
      {personas.length === 0 && (
        <Alert severity="warning">
          <AlertTitle>{t('signIn.nobody')}</AlertTitle>
          {t('signIn.nobodyHint')}
        </Alert>
      )}
      {personaRoles.map(role => {
        const people = personas.filter(persona => persona.role === role);
        return people.length === 0 ? null : (
          <Box
            component="section"
            key={role}
            aria-labelledby={`role-${role}`}
            sx={{ mb: 4 }}
          >
            <Typography
              id={`role-${role}`}
              component="h2"
              variant="h6"
              sx={{ mb: 0.25 }}
            >
              {t(`signIn.role.${role}`)}
            </Typography>
            <Typography
              variant="body2"
              sx={{ color: 'text.secondary', mb: 1.5 }}
            >
              {t(`signIn.role.${role}Hint`)}
            </Typography>
            <Box
              component="ul"
              sx={{
                display: 'grid',
                gridTemplateColumns:
                  'repeat(auto-fill, minmax(min(240px, 100%), 1fr))',
                gap: 1.5,
                listStyle: 'none',
                m: 0,
                p: 0,
              }}
            >
              {people.map(persona => (
                <li key={persona.user}>
                  <PersonaCard
                    persona={persona}
                    pending={pending === persona.user}
                    disabled={pending !== undefined}
                    onSelect={() => {
                      setPending(persona.user);
                      signIn(persona.user);
                    }}
                  />
                </li>
              ))}
            </Box>
          </Box>
        );
      })}
    </SignInFrame>
  );
}
