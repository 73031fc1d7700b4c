import { EmptyState } from '../components/EmptyState';
import { PageFrame } from '../components/PageFrame';
import { useText } from '../translation';

/** Where people report what is broken. */
export function ReportPage() {
  const t = useText();
  return (
    <PageFrame title={t('report.title')}>
      <EmptyState />
    </PageFrame>
  );
}
