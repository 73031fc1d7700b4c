import { sharedLoad } from '@firstline/frontend-kit';
import { knowledgeBaseApiRef } from '../api';

/** What the screens need of the knowledge base's configuration. */
export const useKnowledgeSettings = sharedLoad(knowledgeBaseApiRef, api =>
  api.getSettings(),
);
