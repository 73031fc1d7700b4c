import { EmptyState } from '../components/EmptyState';
import { PageFrame } from '../components/PageFrame';
import { useText } from '../translation';

/** What the reader filed or follows. */
export function MyRequestsPage() {
  const t = useText();
  return (
    <PageFrame title={t('requests.title')}>
      <EmptyState />
    </PageFrame>
  );
}
