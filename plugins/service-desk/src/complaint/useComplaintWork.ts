import { useApi } from '@backstage/frontend-plugin-api';
import { useLoad } from '@firstline/frontend-kit';
import { complaintApiRef } from '../api';
import { useComplaintReload } from './useComplaintReload';

/** What the reader has to do with complaints, looked at again from time to time. */
export function useComplaintWork() {
  const api = useApi(complaintApiRef);
  const work = useLoad(signal => api.getComplaintWork({ signal }), [api]);
  useComplaintReload(work.reload);
  return work;
}
