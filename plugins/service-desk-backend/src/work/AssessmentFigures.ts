import type { EngineerFigures } from '@firstline/plugin-service-desk-common';

/** What the desk itself knows of somebody's work in a period. */
export type DeskFigures = Pick<
  EngineerFigures,
  | 'taken'
  | 'solved'
  | 'reopened'
  | 'workSeconds'
  | 'responses'
  | 'responseRate'
  | 'ratings'
  | 'ratingMean'
>;

/** Counts what people did. */
export interface AssessmentFigures {
  /**
   * Of all people at once, each figure in one query; who did nothing is not in it.
   *
   * @param period - `from`, `to`: moments as they are stored, `to` not included; `firstDay`,
   * `lastDay`: days such as `2026-11-30`, both included; `person`: of them alone
   */
  of(period: {
    from: string;
    to: string;
    firstDay: string;
    lastDay: string;
    person?: string;
  }): Promise<Map<string, DeskFigures>>;
}
