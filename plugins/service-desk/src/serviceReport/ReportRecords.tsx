import type { ServiceReport } from '@firstline/plugin-service-desk-common';
import { type ReactNode, useMemo } from 'react';
import { RecordsProvider } from '../measures/records/RecordsContext';
import { filterOf } from './reportAddress';

/** Lets the numbers of a report lead to what was counted, as it is now. */
export function ReportRecords(props: {
  report: ServiceReport;
  children: ReactNode;
}) {
  const { report, children } = props;
  const { scope, from, to, timeZone, madeAt } = report;
  const counted = useMemo(
    () => ({ ...filterOf(scope), from, to, timeZone }),
    [scope, from, to, timeZone],
  );
  return (
    <RecordsProvider scope={counted} madeAt={madeAt}>
      {children}
    </RecordsProvider>
  );
}
