import type {
  Dashboard,
  DashboardQuery,
  MeasureRecord,
  MeasureRecordsQuery,
  Measures,
  MeasuresQuery,
  Page,
} from '@firstline/plugin-service-desk-common';

/** What the measures are of: a query, with the items that a ref of the catalog stands for. */
export type WithItems<Query> = Query & {
  /** Refs of the items that `ci`, `system` and `owner` come down to; absent without these. */
  items?: readonly string[];
};

/**
 * The measures of `domain.md`. `Who` is whoever asks.
 *
 * Methods throw `InputError` for what no measure can be taken of, `NotAllowedError` where
 * the numbers are not for the caller.
 */
export interface MeasureService<Who> {
  measures(
    query: WithItems<MeasuresQuery>,
    options: { by: Who },
  ): Promise<Measures>;
  /** All a dashboard shows; may be some seconds old. */
  dashboard(
    query: WithItems<DashboardQuery>,
    options: { by: Who },
  ): Promise<Dashboard>;
  /** The incidents behind a number, as far as the caller may see them; newest first. */
  records(
    query: WithItems<MeasureRecordsQuery>,
    options: { by: Who },
  ): Promise<Page<MeasureRecord>>;
}
