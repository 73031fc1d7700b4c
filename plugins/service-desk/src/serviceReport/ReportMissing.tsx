import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  EmptyState,
  LoadingState,
  useErrorMessage,
  useLoad,
} from '@firstline/frontend-kit';
import type { ServiceReport } from '@firstline/plugin-service-desk-common';
import { RiFileChartLine } from '@remixicon/react';
import { useState } from 'react';
import { reportApiRef } from '../api';
import { FailedState, ForbiddenState } from '../components';
import { useText } from '../translation';
import { MakeReportDialog } from './MakeReportDialog';
import type { ScopeFilter } from './reportAddress';
import { useScopeTitle } from './useScopeTitle';

const FORBIDDEN = 403;
const NOT_FOUND = 404;

interface MissingProps {
  month: string;
  scope: ScopeFilter;
  onMade(report: ServiceReport): void;
}

function NotMadeYet(props: MissingProps) {
  const t = useText();
  const api = useApi(reportApiRef);
  const [making, setMaking] = useState(false);
  const { month, scope, onMade } = props;
  const { system, owner } = scope;
  const subject = useScopeTitle(scope);
  const { data, error } = useLoad(
    signal => api.listReports({ month, system, owner }, { signal }),
    [api, month, system, owner],
  );
  if (!data && !error) return <LoadingState rows={3} />;
  return (
    <>
      <EmptyState
        icon={<RiFileChartLine size={28} />}
        title={t('serviceReport.notMade')}
        text={t('serviceReport.notMadeText')}
        action={
          data?.mayMake && (
            <Button onPress={() => setMaking(true)}>
              {t('serviceReport.make.title')}
            </Button>
          )
        }
      />
      {making && (
        <MakeReportDialog
          scope={scope}
          subject={subject}
          month={month}
          onMade={onMade}
          onClose={() => setMaking(false)}
        />
      )}
    </>
  );
}

/** A report that is not there: not made yet, not for this reader, or out of reach. */
export function ReportMissing(
  props: MissingProps & { error: Error; onRetry(): void },
) {
  const t = useText();
  const { error, onRetry, ...rest } = props;
  const { status } = useErrorMessage()(error);
  if (status === NOT_FOUND) return <NotMadeYet {...rest} />;
  if (status === FORBIDDEN) {
    return <ForbiddenState text={t('serviceReport.forbidden')} />;
  }
  return <FailedState error={error} onRetry={onRetry} />;
}
