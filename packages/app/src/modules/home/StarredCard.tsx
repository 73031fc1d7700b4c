import Box from '@mui/material/Box';
import { RiStarLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';
import { appTranslationRef } from '../../translation/appTranslation';
import { LinkListCard } from './LinkListCard';

/** The entities that somebody has starred. */
export function StarredCard() {
  const { t } = useTranslationRef(appTranslationRef);
  const { starredEntities } = useStarredEntities();
  const refs = [...starredEntities].sort();
  return (
    <LinkListCard
      id="home-starred"
      icon={<RiStarLine size={20} />}
      title={t('home.starred')}
      loading={false}
      note={refs.length === 0 ? t('home.starredEmpty') : undefined}
    >
      {refs.map(ref => (
        <Box component="li" key={ref} sx={{ py: 0.5 }}>
          <EntityRefLink entityRef={ref} />
        </Box>
      ))}
    </LinkListCard>
  );
}
