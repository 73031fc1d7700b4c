import {
  createFrontendModule,
  ErrorDisplay,
  NotFoundErrorPage,
  PageLayout as PageLayoutRef,
} from '@backstage/frontend-plugin-api';
import { SwappableComponentBlueprint } from '@backstage/plugin-app-react';
import { FailedPart } from './FailedPart';
import { NotFoundPage } from './NotFoundPage';
import { PageLayout } from './PageLayout';

// Each takes the place of the component of the same name that Backstage brings.
const pageLayout = SwappableComponentBlueprint.make({
  name: 'core-page-layout',
  params: define =>
    define({ component: PageLayoutRef, loader: () => PageLayout }),
});

const notFoundPage = SwappableComponentBlueprint.make({
  name: 'core-not-found-error-page',
  params: define =>
    define({ component: NotFoundErrorPage, loader: () => NotFoundPage }),
});

const errorDisplay = SwappableComponentBlueprint.make({
  name: 'core-error-display',
  params: define =>
    define({ component: ErrorDisplay, loader: () => FailedPart }),
});

/** What every page has around it, and what stands where there is none. */
export const layoutModule = createFrontendModule({
  pluginId: 'app',
  extensions: [pageLayout, notFoundPage, errorDisplay],
});
