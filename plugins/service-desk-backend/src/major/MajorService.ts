import type {
  MajorBanners,
  MajorReviewRequest,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';

/** What is done about major incidents. `Who` and errors as in `IncidentService`. */
export interface MajorService<Who> {
  /**
   * Open major incidents the caller may know of: announced ones for everybody, others for
   * those who see them.
   *
   * @param options - `refs`: only those that affect one of these
   */
  banners(options: { refs?: string[]; by: Who }): Promise<MajorBanners>;
  /** Makes an incident resolve together with a major one. */
  link(
    number: string,
    majorNumber: string,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
  unlink(number: string, options: WriteOptions<Who>): Promise<VisibleIncident>;
  writeReview(
    number: string,
    review: MajorReviewRequest,
    options: WriteOptions<Who>,
  ): Promise<VisibleIncident>;
}
