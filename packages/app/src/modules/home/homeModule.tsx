import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { HomePageLayoutBlueprint } from '@backstage/plugin-home-react/alpha';
import { VisitRecorder } from '../visits/VisitRecorder';

const homeLayout = HomePageLayoutBlueprint.make({
  params: { loader: () => import('./HomeLayout').then(m => m.HomeLayout) },
});

// Backstage's own recorder names a visit before its page has a name.
const visitListener = AppRootElementBlueprint.make({
  name: 'visit-listener',
  params: { element: <VisitRecorder /> },
});

/** The home page, and what it remembers. */
export const homeModule = createFrontendModule({
  pluginId: 'home',
  extensions: [homeLayout, visitListener],
});
