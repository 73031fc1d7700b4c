import type { Caller } from '../people/Caller';

/** Knows of complaints that were upheld, as far as a manager may. */
export interface ComplaintFigures {
  /**
   * How many were upheld about whom, by user ref: those the caller may know of alone, and
   * none that concerns them. Undefined when complaints are not for the caller at all.
   */
  upheld(
    period: { from: string; to: string },
    options: { by: Caller },
  ): Promise<ReadonlyMap<string, number> | undefined>;
}
