import { coreComponentsTranslationRef } from '@backstage/core-components/alpha';
import {
  createFrontendModule,
  createTranslationResource,
} from '@backstage/frontend-plugin-api';
import { TranslationBlueprint } from '@backstage/plugin-app-react';
import { catalogGraphTranslationRef } from '@backstage/plugin-catalog-graph/alpha';
import { catalogReactTranslationRef } from '@backstage/plugin-catalog-react/alpha';
import { catalogTranslationRef } from '@backstage/plugin-catalog/alpha';
import { homeReactTranslationRef } from '@backstage/plugin-home-react/alpha';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';
import { notificationsTranslationRef } from '@backstage/plugin-notifications/alpha';
import { orgTranslationRef } from '@backstage/plugin-org/alpha';
import { searchReactTranslationRef } from '@backstage/plugin-search-react/alpha';
import { searchTranslationRef } from '@backstage/plugin-search/alpha';
import { userSettingsTranslationRef } from '@backstage/plugin-user-settings/alpha';

// Backstage's own plugins speak English alone; each is given all of its words in Chinese.
const resources = {
  catalog: createTranslationResource({
    ref: catalogTranslationRef,
    translations: { zh: () => import('./core/catalog.zh') },
  }),
  'catalog-graph': createTranslationResource({
    ref: catalogGraphTranslationRef,
    translations: { zh: () => import('./core/catalogGraph.zh') },
  }),
  'catalog-react': createTranslationResource({
    ref: catalogReactTranslationRef,
    translations: { zh: () => import('./core/catalogReact.zh') },
  }),
  'core-components': createTranslationResource({
    ref: coreComponentsTranslationRef,
    translations: { zh: () => import('./core/coreComponents.zh') },
  }),
  home: createTranslationResource({
    ref: homeTranslationRef,
    translations: { zh: () => import('./core/home.zh') },
  }),
  'home-react': createTranslationResource({
    ref: homeReactTranslationRef,
    translations: { zh: () => import('./core/homeReact.zh') },
  }),
  notifications: createTranslationResource({
    ref: notificationsTranslationRef,
    translations: { zh: () => import('./core/notifications.zh') },
  }),
  org: createTranslationResource({
    ref: orgTranslationRef,
    translations: { zh: () => import('./core/org.zh') },
  }),
  search: createTranslationResource({
    ref: searchTranslationRef,
    translations: { zh: () => import('./core/search.zh') },
  }),
  'search-react': createTranslationResource({
    ref: searchReactTranslationRef,
    translations: { zh: () => import('./core/searchReact.zh') },
  }),
  'user-settings': createTranslationResource({
    ref: userSettingsTranslationRef,
    translations: { zh: () => import('./core/userSettings.zh') },
  }),
};

/** Chinese for the plugins that come from Backstage. */
export const translationModule = createFrontendModule({
  pluginId: 'app',
  extensions: Object.entries(resources).map(([name, resource]) =>
    TranslationBlueprint.make({ name, params: { resource } }),
  ),
});
