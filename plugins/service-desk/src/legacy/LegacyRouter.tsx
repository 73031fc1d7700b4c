import { LoadingState } from '@firstline/frontend-kit';
import { type ComponentType, lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router-dom';

const screen = (load: () => Promise<ComponentType>) =>
  lazy(() => load().then(component => ({ default: component })));

const screens = {
  'report/*': screen(() =>
    import('../report/ReportPage').then(m => m.ReportPage),
  ),
  'my/*': screen(() =>
    import('../requests/MyRequestsPage').then(m => m.MyRequestsPage),
  ),
  'desk/*': screen(() => import('../desk/DeskPage').then(m => m.DeskPage)),
  'dispatch/*': screen(() =>
    import('../dispatch/DispatchPage').then(m => m.DispatchPage),
  ),
  'agents/*': screen(() =>
    import('../agents/AgentsRouter').then(m => m.AgentsRouter),
  ),
  'settings/*': screen(() =>
    import('../settings/SettingsPage').then(m => m.SettingsPage),
  ),
  'watch/*': screen(() => import('../watch/WatchPage').then(m => m.WatchPage)),
  'daily/*': screen(() =>
    import('../work/daily/DailyRouter').then(m => m.DailyRouter),
  ),
  'assessment/*': screen(() =>
    import('../work/assessment/AssessmentPage').then(m => m.AssessmentPage),
  ),
  'measures/*': screen(() =>
    import('../measures/MeasuresPage').then(m => m.MeasuresPage),
  ),
  'reports/*': screen(() =>
    import('../serviceReport/ReportsRouter').then(m => m.ReportsRouter),
  ),
  'follow-ups/*': screen(() =>
    import('../satisfaction/FollowUpsPage').then(m => m.FollowUpsPage),
  ),
  'complaints/*': screen(() =>
    import('../complaint/ComplaintsRouter').then(m => m.ComplaintsRouter),
  ),
  '*': screen(() =>
    import('../ServiceDeskRouter').then(m => m.ServiceDeskRouter),
  ),
};

/** All pages of the desk below one, each loaded when it is opened. */
export function LegacyRouter() {
  return (
    <Suspense fallback={<LoadingState rows={6} />}>
      <Routes>
        {Object.entries(screens).map(([path, Screen]) => (
          <Route key={path} path={path} element={<Screen />} />
        ))}
      </Routes>
    </Suspense>
  );
}
