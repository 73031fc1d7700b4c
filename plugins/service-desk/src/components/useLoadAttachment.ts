import { useApi } from '@backstage/frontend-plugin-api';
import type { LoadAttachment } from '@firstline/frontend-kit';
import { useCallback } from 'react';
import { serviceDeskApiRef } from '../api';

/** Brings an attachment of an incident, with the reader's own token. */
export function useLoadAttachment(): LoadAttachment {
  const api = useApi(serviceDeskApiRef);
  return useCallback((id, options) => api.getAttachment(id, options), [api]);
}
