import Typography from '@mui/material/Typography';
import useAsync from 'react-use/esm/useAsync';
import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import { appTranslationRef } from '../../translation/appTranslation';

function partOfDay(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour < 12) {
    return 'morning';
  }
  return hour < 18 ? 'afternoon' : 'evening';
}

function leadOf(person: DeskPerson | undefined) {
  if (person?.agent) {
    return 'home.leadAgent' as const;
  }
  if (person?.incidentManager || person?.deskManager) {
    return 'home.leadManager' as const;
  }
  return person?.resolver
    ? ('home.leadEngineer' as const)
    : ('home.leadRequester' as const);
}

/** Says good morning, and in one sentence what this page is for. */
export function Greeting({ person }: { person: DeskPerson | undefined }) {
  const { t } = useTranslationRef(appTranslationRef);
  const identityApi = useApi(identityApiRef);
  const { value: name, loading } = useAsync(async () => {
    const profile = await identityApi.getProfileInfo();
    return (
      profile.displayName ??
      (await identityApi.getBackstageIdentity()).userEntityRef
    );
  }, [identityApi]);
  return (
    <header>
      <Typography
        component="h1"
        variant="h2"
        sx={{ mb: 0.5, minHeight: 36, wordBreak: 'keep-all' }}
      >
        {!loading &&
          t(`home.${partOfDay(new Date().getHours())}`, { name: name ?? '' })}
      </Typography>
      <Typography sx={{ color: 'text.secondary', fontSize: 16 }}>
        {t(leadOf(person))}
      </Typography>
    </header>
  );
}
