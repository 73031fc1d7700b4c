import { cloneElement } from 'react';
import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { useDeskPerson } from '../../people/useDeskPerson';
import { appTranslationRef } from '../../translation/appTranslation';
import { Greeting } from './Greeting';
import { RecentCard } from './RecentCard';
import { StarredCard } from './StarredCard';
import { StartHere } from './StartHere';
import { useWidgetTitle } from './useWidgetTitle';

/**
 * Leads each role to its work: what to do first, then what waits (the widgets of the installed
 * plugins, in their order), then the ways back to where somebody was.
 */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const person = useDeskPerson();
  const titleOf = useWidgetTitle();
  return (
    <Box
      component="main"
      sx={{
        maxWidth: 1280,
        mx: 'auto',
        px: { xs: 2, sm: 4 },
        pt: { xs: 3, sm: 4 },
        pb: 6,
        display: 'grid',
        gap: 4,
      }}
    >
      <Greeting person={person} />
      <StartHere person={person} />
      {widgets.length > 0 && (
        <Box
          component="section"
          aria-label={t('home.yourWork')}
          sx={{
            display: 'grid',
            gridTemplateColumns:
              'repeat(auto-fit, minmax(min(460px, 100%), 1fr))',
            gap: 3,
            alignItems: 'start',
            '& > *': { minWidth: 0 },
          }}
        >
          {widgets.map(({ node, component }) => {
            const title = titleOf(node.spec.id);
            return (
              <div key={node.spec.id}>
                {title ? cloneElement(component, { title }) : component}
              </div>
            );
          })}
        </Box>
      )}
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns:
            'repeat(auto-fit, minmax(min(460px, 100%), 1fr))',
          gap: 3,
          alignItems: 'start',
        }}
      >
        <StarredCard />
        <RecentCard />
      </Box>
    </Box>
  );
}
