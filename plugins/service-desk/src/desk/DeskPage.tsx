import { EmptyState } from '../components/EmptyState';
import { PageFrame } from '../components/PageFrame';
import { useText } from '../translation';

/** The queues of the people who solve incidents. */
export function DeskPage() {
  const t = useText();
  return (
    <PageFrame title={t('desk.title')}>
      <EmptyState />
    </PageFrame>
  );
}
