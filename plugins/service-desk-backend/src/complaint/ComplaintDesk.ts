import type {
  ComplaintView,
  FileComplaint,
  Complaint,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { ComplaintService, WriteComplaint } from './ComplaintService';

/** What the clock does to complaints; each is safe on any replica and to run twice. */
export interface ComplaintSweeps {
  /** Closes what was answered and not replied to; returns how many. */
  closeUnanswered(): Promise<number>;
  /** Notes clocks and measures that ran out, and tells who has to act; returns how many. */
  noteOverdue(): Promise<number>;
  /** Looks again for somebody to hear what nobody could; returns how many found one. */
  findHearers(): Promise<number>;
}

/** The service with what the product itself needs of it. */
export interface ComplaintDesk
  extends ComplaintService<Caller>,
    ComplaintSweeps {
  /** What the same request filed before; undefined when it comes for the first time. */
  filedBefore(
    input: FileComplaint,
    options: WriteComplaint<Caller>,
  ): Promise<Complaint | undefined>;
  viewOf(
    complaintId: number,
    options: { by: Caller },
  ): Promise<ComplaintView | undefined>;
}
