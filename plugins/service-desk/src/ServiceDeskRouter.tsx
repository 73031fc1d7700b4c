import { useRouteRef } from '@backstage/frontend-plugin-api';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiCustomerService2Line } from '@remixicon/react';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { FailedState } from './components/FailedState';
import { NotFoundState } from './components/NotFoundState';
import { useDeskPerson } from './hooks/useDeskPerson';
import { useText } from './translation';
import { IncidentPage } from './incident/IncidentPage';
import { deskRouteRef, requestsRouteRef } from './routes';

// Few come here, and it brings an editor.
const ReviewPage = lazy(() =>
  import('./major/ReviewPage').then(module => ({ default: module.ReviewPage })),
);

// Nor does everybody print a form.
const WorkOrderPage = lazy(() =>
  import('./work-order/WorkOrderPage').then(module => ({
    default: module.WorkOrderPage,
  })),
);

// People who solve incidents start at the desk, everybody else at their own requests.
function Start() {
  const t = useText();
  const person = useDeskPerson();
  const desk = useRouteRef(deskRouteRef)?.();
  const requests = useRouteRef(requestsRouteRef)?.();

  if (person.data) {
    const works =
      person.data.resolver ||
      person.data.incidentManager ||
      person.data.deskManager;
    return (
      <Navigate replace to={(works ? desk : requests) ?? '/service-desk/my'} />
    );
  }
  return (
    <PageFrame title={t('common.product')} icon={<RiCustomerService2Line />}>
      {person.error ? (
        <FailedState error={person.error} onRetry={person.reload} />
      ) : (
        <LoadingState />
      )}
    </PageFrame>
  );
}

function NothingHere() {
  const t = useText();
  return (
    <PageFrame title={t('common.product')} icon={<RiCustomerService2Line />}>
      <NotFoundState />
    </PageFrame>
  );
}

/** What lies under `/service-desk` besides the pages of their own. */
export function ServiceDeskRouter() {
  return (
    <Routes>
      <Route index element={<Start />} />
      <Route path="incidents/:number" element={<IncidentPage />} />
      <Route
        path="incidents/:number/review"
        element={
          <Suspense fallback={<LoadingState rows={6} />}>
            <ReviewPage />
          </Suspense>
        }
      />
      <Route
        path="incidents/:number/work-orders/:order"
        element={
          <Suspense fallback={<LoadingState rows={6} />}>
            <WorkOrderPage />
          </Suspense>
        }
      />
      <Route path="*" element={<NothingHere />} />
    </Routes>
  );
}
