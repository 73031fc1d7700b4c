import { PageFrame } from '@firstline/frontend-kit';
import { RiFeedbackLine } from '@remixicon/react';
import { Route, Routes } from 'react-router-dom';
import { NotFoundState } from '../components';
import { useText } from '../translation';
import { ComplaintsPage } from './ComplaintsPage';
import { FileComplaintPage } from './FileComplaintPage';
import { ComplaintPage } from './page/ComplaintPage';

function NothingHere() {
  const t = useText();
  return (
    <PageFrame title={t('complaint.desk.title')} icon={<RiFeedbackLine />}>
      <NotFoundState />
    </PageFrame>
  );
}

/** What lies under `/service-desk/complaints`. */
export function ComplaintsRouter() {
  return (
    <Routes>
      <Route index element={<ComplaintsPage />} />
      <Route path="new" element={<FileComplaintPage />} />
      <Route path=":number" element={<ComplaintPage />} />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
