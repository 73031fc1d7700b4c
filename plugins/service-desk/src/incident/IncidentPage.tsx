import { useParams } from 'react-router-dom';
import { LoadingState } from '../components/LoadingState';
import { PageFrame } from '../components/PageFrame';
import { useText } from '../translation';

/** One incident. */
export function IncidentPage() {
  const t = useText();
  const { number = '' } = useParams();
  return (
    <PageFrame title={t('incident.title', { number })}>
      <LoadingState />
    </PageFrame>
  );
}
