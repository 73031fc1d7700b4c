import { sharedLoad } from '@firstline/frontend-kit';
import { knowledgeBaseApiRef } from '../api';

/** Who the reader is to the knowledge base: engineer or not, knowledge manager or not. */
export const useKnowledgePerson = sharedLoad(knowledgeBaseApiRef, api =>
  api.getMe(),
);
