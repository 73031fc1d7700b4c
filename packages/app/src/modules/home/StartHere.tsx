import Box from '@mui/material/Box';
import {
  RiAlarmWarningLine,
  RiCustomerService2Line,
  RiInboxLine,
  RiStackLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { DeskPerson } from '@firstline/plugin-service-desk-common';
import { paths } from '../../paths';
import { worksIncidents } from '@firstline/plugin-service-desk-common';
import { appTranslationRef } from '../../translation/appTranslation';
import { ActionCard } from './ActionCard';

/** The first steps, the one that this person takes most often first. */
export function StartHere({ person }: { person: DeskPerson | undefined }) {
  const { t } = useTranslationRef(appTranslationRef);
  const works = worksIncidents(person);
  const report = (
    <ActionCard
      key="report"
      to={paths.report}
      icon={<RiAlarmWarningLine size={26} />}
      title={t('home.report')}
      hint={t('home.reportHint')}
      primary={!works}
    />
  );
  const desk = (
    <ActionCard
      key="desk"
      to={paths.desk}
      icon={<RiCustomerService2Line size={26} />}
      title={t('home.desk')}
      hint={t('home.deskHint')}
      primary
    />
  );
  return (
    <Box
      component="nav"
      aria-label={t('home.startHere')}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(auto-fit, minmax(min(250px, 100%), 1fr))',
        gap: 2,
      }}
    >
      {works ? [desk, report] : report}
      <ActionCard
        to={paths.myRequests}
        icon={<RiInboxLine size={26} />}
        title={t('home.myRequests')}
        hint={t('home.myRequestsHint')}
      />
      <ActionCard
        to={paths.catalog}
        icon={<RiStackLine size={26} />}
        title={t('home.catalog')}
        hint={t('home.catalogHint')}
      />
    </Box>
  );
}
