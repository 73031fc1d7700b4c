import {
  complaintStates,
  type ComplaintWork,
  type ListComplaintsRequest,
} from '@firstline/plugin-service-desk-common';

/** What somebody who hears complaints looks at. */
export const complaintTabs = [
  'verify',
  'decide',
  'answer',
  'measures',
  'all',
] as const;
/** One of {@link complaintTabs}. */
export type ComplaintTab = (typeof complaintTabs)[number];

/** A tab and what is looked for on it, as the address says. */
export interface ComplaintsView {
  tab: ComplaintTab;
  q: string;
  state: string;
}

/** The view an address names; without one what waits first, in the order of a complaint's life. */
export function readComplaintsView(
  params: URLSearchParams,
  work: ComplaintWork,
): ComplaintsView {
  const named = complaintTabs.find(tab => tab === params.get('tab'));
  const first = complaintTabs.find(tab => countOf(tab, work));
  return {
    tab: named ?? first ?? 'all',
    q: params.get('q') ?? '',
    state: params.get('state') ?? '',
  };
}

/** How much waits on a tab; undefined where nothing waits by its nature. */
export function countOf(
  tab: ComplaintTab,
  work: ComplaintWork,
): number | undefined {
  switch (tab) {
    case 'verify':
      return work.toVerify;
    case 'decide':
      return work.toDecide;
    case 'answer':
      return work.toAnswer;
    case 'measures':
      return work.myMeasures;
    default:
      return undefined;
  }
}

/** What a tab asks the API for. */
export function requestOf({
  tab,
  q,
  state,
}: ComplaintsView): ListComplaintsRequest {
  if (tab === 'measures') return { measures: 'open', mine: false };
  if (tab !== 'all') return { action: tab, mine: false, sort: 'dueAt' };
  const wanted = complaintStates.find(known => known === state);
  return {
    mine: false,
    ...(q && { q }),
    ...(wanted && { state: [wanted] }),
  };
}
