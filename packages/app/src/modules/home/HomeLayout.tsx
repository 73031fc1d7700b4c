import { cloneElement } from 'react';
import Box from '@mui/material/Box';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { worksIncidents } from '@firstline/plugin-service-desk-common';
import { useDeskPerson } from '../../people/useDeskPerson';
import { appTranslationRef } from '../../translation/appTranslation';
import { Greeting } from './Greeting';
import { RecentCard } from './RecentCard';
import { StarredCard } from './StarredCard';
import { StartHere } from './StartHere';
import { useWidgetTitle } from './useWidgetTitle';

// Of no use to whoever has no queue, and the first thing for whoever has one.
const QUEUE_WIDGET = 'home-page-widget:service-desk/my-queue';

/**
 * Leads each role to its work: what to do first, then what waits (the widgets of the installed
 * plugins, in their order), then the ways back to where somebody was.
 */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(appTranslationRef);
  const person = useDeskPerson();
  const titleOf = useWidgetTitle();
  const works = worksIncidents(person);
  const isQueue = (id: string) => id === QUEUE_WIDGET;
  const shown = [
    ...widgets.filter(({ node }) => works && isQueue(node.spec.id)),
    ...widgets.filter(({ node }) => !isQueue(node.spec.id)),
  ];
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
      {shown.length > 0 && (
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
          {shown.map(({ node, component }) => {
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
