import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Box, ButtonLink } from '@backstage/ui';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiAddLine, RiInboxLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { MyComplaints } from '../complaint/MyComplaints';
import { useComplaintLinks } from '../complaint/useComplaintLinks';
import { FailedState } from '../components/FailedState';
import { LinkTabs } from '../components/LinkTabs';
import { useDeskPerson } from '../hooks/useDeskPerson';
import { reportRouteRef } from '../routes';
import { useText } from '../translation';
import { MyRequests } from './MyRequests';

/** What the reader filed or follows, or complained of: `/service-desk/my?view=`. */
export function MyRequestsPage() {
  const t = useText();
  const person = useDeskPerson();
  const report = useRouteRef(reportRouteRef)?.();
  const links = useComplaintLinks();
  const [params] = useSearchParams();
  const view = params.get('view') === 'complaints' ? 'complaints' : 'requests';
  const action =
    view === 'complaints'
      ? { href: links.file(), label: t('complaint.file.title') }
      : { href: report, label: t('report.title') };
  return (
    <PageFrame
      title={t('requests.title')}
      icon={<RiInboxLine />}
      actions={
        action.href && (
          <ButtonLink
            variant="primary"
            href={action.href}
            iconStart={<RiAddLine />}
          >
            {action.label}
          </ButtonLink>
        )
      }
    >
      {links.mine && (
        <Box mb="4">
          <LinkTabs
            label={t('complaint.mine.views')}
            current={view}
            tabs={[
              {
                id: 'requests',
                href: '?',
                label: t('complaint.mine.requests'),
              },
              {
                id: 'complaints',
                href: '?view=complaints',
                label: t('complaint.mine.complaints'),
              },
            ]}
          />
        </Box>
      )}
      {view === 'complaints' && <MyComplaints />}
      {view === 'requests' && person.data && (
        <MyRequests person={person.data} />
      )}
      {view === 'requests' && !person.data && person.error && (
        <FailedState error={person.error} onRetry={person.reload} />
      )}
      {view === 'requests' && !person.data && !person.error && <LoadingState />}
    </PageFrame>
  );
}
