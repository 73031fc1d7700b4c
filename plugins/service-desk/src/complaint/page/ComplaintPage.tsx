import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiFeedbackLine } from '@remixicon/react';
import { useParams } from 'react-router-dom';
import { FailedState } from '../../components';
import { useText } from '../../translation';
import { useComplaint } from '../useComplaint';
import { ComplaintView } from './ComplaintView';

/** One complaint: `/service-desk/complaints/:number`. For those it is about it does not exist. */
export function ComplaintPage() {
  const t = useText();
  const { number = '' } = useParams();
  const { complaint, timeline, reload } = useComplaint(number);
  const { data, error } = complaint;
  const title = t('complaint.title', { number });
  return (
    <PageFrame
      icon={<RiFeedbackLine />}
      title={title}
      documentTitle={data ? `${number} ${data.title}` : title}
    >
      {!data && !error && <LoadingState rows={6} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} />
      )}
      {data && (
        <ComplaintView
          key={number}
          complaint={data}
          timeline={timeline}
          onChange={complaint.replace}
          reload={reload}
        />
      )}
    </PageFrame>
  );
}
