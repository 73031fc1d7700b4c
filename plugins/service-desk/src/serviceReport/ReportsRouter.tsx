import { PageFrame } from '@firstline/frontend-kit';
import { RiFileChartLine } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { NotFoundState } from '../components';
import { useText } from '../translation';
import { MonthlyReportPage } from './MonthlyReportPage';
import { ReportsPage } from './ReportsPage';

function NothingHere() {
  const t = useText();
  return (
    <PageFrame title={t('serviceReport.title')} icon={<RiFileChartLine />}>
      <NotFoundState />
    </PageFrame>
  );
}

/** What lies under `/service-desk/reports`. */
export function ReportsRouter() {
  return (
    <Routes>
      <Route index element={<ReportsPage />} />
      <Route path=":month" element={<MonthlyReportPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
