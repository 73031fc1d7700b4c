import type { Caller } from '../people/Caller';

/** Counts complaints, as far as a caller may know of them. */
export interface MeasureComplaints {
  /**
   * Filed, and last decided, in a period; undefined for callers who hear no complaints.
   * Moments are ISO 8601; `to` is not included.
   */
  count(
    period: { from: string; to: string },
    options: { by: Caller },
  ): Promise<
    { received: number; upheld: number; partlyUpheld: number } | undefined
  >;
}

/** Where nobody is told of complaints. */
export const noMeasureComplaints: MeasureComplaints = {
  count: async () => undefined,
};
