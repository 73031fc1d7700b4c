import type {
  AttachmentInfo,
  CallOptions,
  Page,
  WriteOptions,
} from '@firstline/common-kit';
import type { Rating } from '../incident/incident';
import type { TimelineChange, Visibility } from '../timeline/timeline';
import type { Complaint, ComplaintOutcome, MeasureTask } from './complaint';
import type { ComplaintAction, ComplaintState } from './complaintLifecycle';
import type { ComplaintSort } from './complaintQuery';
import type {
  AddComplaintEntryRequest,
  ComplaintActionRequests,
  FileComplaintRequest,
} from './complaintSchemas';

/** What a timeline entry of a complaint tells. */
export const complaintEntryKinds = [
  'submitted',
  'verified',
  'decided',
  'answered',
  'accepted',
  'declined',
  'withdrawn',
  'closed',
  'comment',
  'measureOrdered',
  'measureCompleted',
  'raised',
  'rated',
  'overdue',
] as const;
/** One of {@link complaintEntryKinds}; `raised`: it went one level up. */
export type ComplaintEntryKind = (typeof complaintEntryKinds)[number];

/** One entry of a complaint's append-only timeline. */
export interface ComplaintEntry {
  id: string;
  kind: ComplaintEntryKind;
  visibility: Visibility;
  /** User ref, plugin principal, or `firstline` for what the clock did. */
  actor: string;
  at: string;
  /** Markdown. */
  text?: string;
  changes: TimelineChange[];
  attachments: AttachmentInfo[];
}

/** Query of `GET /complaints`. */
export interface ListComplaintsRequest {
  state?: ComplaintState[];
  /** Those on which the reader may make this move now. */
  action?: ComplaintAction;
  incidentNumber?: string;
  subject?: string;
  /** True: what the reader complained of themselves; false: what others did. */
  mine?: boolean;
  measures?: 'open';
  /** True: with a clock that has run out and still runs. */
  overdue?: boolean;
  /** Filed in a period; `filedBefore` is not included. */
  filedFrom?: string;
  filedBefore?: string;
  /** Last decided in a period, as far as the reader is told of it. */
  decidedFrom?: string;
  decidedBefore?: string;
  /** What was decided last, as far as the reader is told of it. */
  outcome?: readonly ComplaintOutcome[];
  q?: string;
  sort?: ComplaintSort;
  limit?: number;
  cursor?: string;
}

/** What the desk has to do with complaints, as far as the reader may. Reply of `GET /complaints/work`. */
export interface ComplaintWork {
  toVerify: number;
  toDecide: number;
  toAnswer: number;
  overdue: number;
  /** Measures of the reader that are not done. */
  myMeasures: number;
  /** Whether the reader verifies or decides complaints at all. */
  hears: boolean;
}

/** Complaints of the service desk (S-151 to S-159). */
export interface ComplaintApi {
  fileComplaint(
    request: FileComplaintRequest,
    options?: WriteOptions,
  ): Promise<Complaint>;
  listComplaints(
    request?: ListComplaintsRequest,
    options?: CallOptions,
  ): Promise<Page<Complaint>>;
  getComplaint(number: string, options?: CallOptions): Promise<Complaint>;
  actOnComplaint<A extends ComplaintAction>(
    number: string,
    action: A,
    body: ComplaintActionRequests[A],
    options?: WriteOptions,
  ): Promise<Complaint>;
  getComplaintTimeline(
    number: string,
    request?: { limit?: number; cursor?: string },
    options?: CallOptions,
  ): Promise<Page<ComplaintEntry>>;
  addComplaintEntry(
    number: string,
    body: AddComplaintEntryRequest,
    options?: WriteOptions,
  ): Promise<ComplaintEntry>;
  rateComplaint(
    number: string,
    rating: Rating,
    options?: WriteOptions,
  ): Promise<Complaint>;
  completeMeasure(
    number: string,
    measureId: string,
    body: { note?: string },
    options?: WriteOptions,
  ): Promise<MeasureTask>;
  /** Measures the reader has to carry out. */
  listMyMeasures(options?: CallOptions): Promise<{ items: MeasureTask[] }>;
  getComplaintWork(options?: CallOptions): Promise<ComplaintWork>;
}
