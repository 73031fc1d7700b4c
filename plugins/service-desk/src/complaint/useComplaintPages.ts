import { useApi } from '@backstage/frontend-plugin-api';
import type { ListComplaintsRequest } from '@firstline/plugin-service-desk-common';
import { complaintApiRef } from '../api';
import { usePages } from '../hooks';
import { useComplaintReload } from './useComplaintReload';

/**
 * Complaints page by page, looked at again from time to time.
 *
 * @param request - filters; undefined loads nothing
 */
export function useComplaintPages(request: ListComplaintsRequest | undefined) {
  const api = useApi(complaintApiRef);
  const pages = usePages(
    JSON.stringify(request) ?? '',
    request &&
      ((page, options) => api.listComplaints({ ...request, ...page }, options)),
  );
  useComplaintReload(pages.reload, { disabled: !request });
  return pages;
}
