import type {
  AddComplaintEntryRequest,
  Complaint,
  ComplaintAction,
  ComplaintActionBodies,
  ComplaintEntry,
  ComplaintQuery,
  ComplaintWork,
  FileComplaint,
  MeasureTask,
  Page,
  Rating,
} from '@firstline/plugin-service-desk-common';

/** Who writes, what they saw, and what a repeated request is known by. */
export interface WriteComplaint<By> {
  by: By;
  /** Version the caller saw. */
  ifVersion?: number;
  idempotencyKey?: string;
}

/**
 * Complaints (S-151 to S-159). Whoever a complaint is about gets of each method what they
 * would get were it not there.
 */
export interface ComplaintService<By> {
  /**
   * @throws InputError that names the field: an incident that is not there or not the
   * caller's to know of, or the complainant among the subjects
   * @throws NotAllowedError when it takes an agent to file like this
   */
  file(input: FileComplaint, options: WriteComplaint<By>): Promise<Complaint>;
  list(query: ComplaintQuery, options: { by: By }): Promise<Page<Complaint>>;
  /** @throws NotFoundError when it is not there, or not the caller's to know of */
  get(number: string, options: { by: By }): Promise<Complaint>;
  /**
   * @throws NotAllowedError for a move that is not the caller's
   * @throws ConflictError for one that the state does not allow, and a version that has moved on
   */
  act<A extends ComplaintAction>(
    number: string,
    action: A,
    body: ComplaintActionBodies[A],
    options: WriteComplaint<By>,
  ): Promise<Complaint>;
  timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    options: { by: By },
  ): Promise<Page<ComplaintEntry>>;
  addEntry(
    number: string,
    input: AddComplaintEntryRequest,
    options: WriteComplaint<By>,
  ): Promise<ComplaintEntry>;
  rate(
    number: string,
    rating: Rating,
    options: WriteComplaint<By>,
  ): Promise<Complaint>;
  completeMeasure(
    number: string,
    measureId: string,
    body: { note?: string },
    options: WriteComplaint<By>,
  ): Promise<MeasureTask>;
  /** Measures the caller has to carry out, next due first. */
  measures(options: { by: By }): Promise<{ items: MeasureTask[] }>;
  work(options: { by: By }): Promise<ComplaintWork>;
}
