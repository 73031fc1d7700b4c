import type {
  ComplaintOutcome,
  ComplaintState,
  ServiceReport,
} from '@firstline/plugin-service-desk-common';

/** A complaint as a report keeps it: counted for those alone who may know of it. */
export interface ReportedComplaint {
  /** Id of the complaint. */
  id: number;
  state: ComplaintState;
  outcome?: ComplaintOutcome;
}

/** What a report holds besides what its summary says. */
export interface ReportContent
  extends Pick<
    ServiceReport,
    | 'from'
    | 'to'
    | 'timeZone'
    | 'figures'
    | 'byCategory'
    | 'major'
    | 'worstBreaches'
    | 'knowledge'
  > {
  complaints: ReportedComplaint[];
}
