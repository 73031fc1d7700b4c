import { LoadingState, PageFrame, RecordTools } from '@firstline/frontend-kit';
import { RiCustomerService2Line } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { FailedState } from '../components/FailedState';
import { useText } from '../translation';
import { AnnouncedView } from './AnnouncedView';
import { IncidentView } from './IncidentView';
import { useIncident } from './useIncident';

/** One incident: what it is, what has happened, and what the reader can do. */
export function IncidentPage() {
  const t = useText();
  const { number = '' } = useParams();
  const { incident, timeline, reload } = useIncident(number);
  const { data, error } = incident;
  const title = t('incident.title', { number });

  return (
    <PageFrame
      icon={<RiCustomerService2Line />}
      title={title}
      documentTitle={data ? `${number} ${data.title}` : title}
      actions={data && <RecordTools number={number} />}
    >
      {!data && !error && <LoadingState rows={6} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} />
      )}
      {data?.view === 'announced' && (
        <AnnouncedView
          incident={data}
          timeline={timeline}
          onChange={incident.replace}
        />
      )}
      {data && data.view !== 'announced' && (
        <IncidentView
          key={number}
          incident={data}
          timeline={timeline}
          onChange={incident.replace}
          reload={reload}
        />
      )}
    </PageFrame>
  );
}
