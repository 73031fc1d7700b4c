import { useApi } from '@backstage/frontend-plugin-api';
import { type Loaded, useLoad } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintEntry,
} from '@firstline/plugin-service-desk-common';
import { complaintApiRef } from '../api';
import { useEntries } from '../incident/timeline/useTimeline';
import { useComplaintReload } from './useComplaintReload';

/** A complaint and its timeline, looked at again from time to time. */
export function useComplaint(number: string): {
  complaint: Loaded<Complaint>;
  timeline: Loaded<ComplaintEntry[]>;
  reload(): Promise<void>;
} {
  const api = useApi(complaintApiRef);
  const complaint = useLoad(
    signal => api.getComplaint(number, { signal }),
    [api, number],
  );
  const timeline = useEntries<ComplaintEntry>(number, (page, options) =>
    api.getComplaintTimeline(number, page, options),
  );
  const reload = async () => {
    await Promise.all([complaint.reload(), timeline.reload()]);
  };
  useComplaintReload(reload);
  return { complaint, timeline, reload };
}
