import { useApi } from '@backstage/frontend-plugin-api';
import type { LoadAttachment } from '@firstline/frontend-kit';
import { useCallback } from 'react';
import { knowledgeBaseApiRef } from '../api';

/** Brings an image of an article, with the reader's own token. */
export function useLoadImage(): LoadAttachment {
  const api = useApi(knowledgeBaseApiRef);
  return useCallback((id, options) => api.getAttachment(id, options), [api]);
}
