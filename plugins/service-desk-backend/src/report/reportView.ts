import type { ServiceReport } from '@firstline/plugin-service-desk-common';
import type { ReportedComplaint } from './ReportContent';
import type { StoredReport } from './ReportStore';

/**
 * A report as a reader gets it.
 *
 * @param visible - ids of complaints the reader may know of; undefined for those who hear none
 */
export function reportView(
  { content, ...summary }: StoredReport,
  visible: ReadonlySet<number> | undefined,
): ServiceReport {
  const { complaints, ...rest } = content;
  return {
    ...summary,
    ...rest,
    complaints:
      visible &&
      countComplaints(complaints.filter(({ id }) => visible.has(id))),
  };
}

function countComplaints(
  complaints: ReportedComplaint[],
): ServiceReport['complaints'] {
  const count = (is: (one: ReportedComplaint) => boolean) =>
    complaints.filter(is).length;
  return {
    received: complaints.length,
    upheld: count(({ outcome }) => outcome === 'upheld'),
    partlyUpheld: count(({ outcome }) => outcome === 'partly-upheld'),
    notUpheld: count(({ outcome }) => outcome === 'not-upheld'),
    open: count(({ state }) => state !== 'closed' && state !== 'withdrawn'),
  };
}
