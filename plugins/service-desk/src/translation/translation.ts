import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { en } from './en';

/** Every text of the service desk's screens, in English and Chinese. */
export const serviceDeskTranslationRef = createTranslationRef({
  id: 'plugin.service-desk',
  messages: en,
  translations: { zh: () => import('./zh') },
});
