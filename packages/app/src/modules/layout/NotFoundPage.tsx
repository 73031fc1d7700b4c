import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { RiCompass3Line } from '@remixicon/react';
import { Helmet } from 'react-helmet';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ButtonLink } from '@backstage/ui';
import { paths } from '../../paths';
import { appTranslationRef } from '../../translation/appTranslation';

/** Where there is no page. */
export function NotFoundPage() {
  const { t } = useTranslationRef(appTranslationRef);
  return (
    <Box
      component="main"
      sx={{
        minHeight: '70vh',
        display: 'grid',
        placeContent: 'center',
        justifyItems: 'center',
        textAlign: 'center',
        gap: 1.5,
        p: 3,
      }}
    >
      <Helmet title={t('layout.notFound')} />
      <Box aria-hidden="true" sx={{ color: 'text.secondary' }}>
        <RiCompass3Line size={48} />
      </Box>
      <Typography component="h1" variant="h3" sx={{ m: 0 }}>
        {t('layout.notFound')}
      </Typography>
      <Typography sx={{ color: 'text.secondary' }}>
        {t('layout.notFoundHint')}
      </Typography>
      <ButtonLink href={paths.home} variant="primary">
        {t('layout.goHome')}
      </ButtonLink>
    </Box>
  );
}
