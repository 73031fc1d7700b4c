import {
  AppRootElementBlueprint,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import { DocumentLanguage } from './DocumentLanguage';
import { preferBrowserLanguage } from './preferBrowserLanguage';

preferBrowserLanguage();

const documentLanguage = AppRootElementBlueprint.make({
  name: 'document-language',
  params: { element: <DocumentLanguage /> },
});

/** Keeps the document in the language of the app. */
export const languageModule = createFrontendModule({
  pluginId: 'app',
  extensions: [documentLanguage],
});
