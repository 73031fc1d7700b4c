import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { en } from './en';

/** Every text of the knowledge base's screens, in English and Chinese. */
export const knowledgeBaseTranslationRef = createTranslationRef({
  id: 'plugin.knowledge-base',
  messages: en,
  translations: { zh: () => import('./zh') },
});
