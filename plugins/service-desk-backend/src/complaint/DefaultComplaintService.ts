import type {
  AddComplaintEntryRequest,
  Complaint,
  ComplaintAction,
  ComplaintActionBodies,
  ComplaintQuery,
  ComplaintView,
  FileComplaint,
  Rating,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import { viewOf } from './complaintAccess';
import type { ComplaintDependencies } from './complaintDependencies';
import type { ComplaintDesk } from './ComplaintDesk';
import { requireSeen } from './complaintGate';
import {
  complaintWork,
  listComplaints,
  listMeasures,
  readComplaintTimeline,
} from './complaintLists';
import { ComplaintReaderService } from './ComplaintReaderService';
import type { WriteComplaint } from './ComplaintService';
import { closeUnanswered, findHearers, noteOverdue } from './complaintSweeps';
import { filedBefore, fileComplaint } from './fileComplaint';
import { moveComplaint } from './moveComplaint';
import {
  addComplaintEntry,
  completeMeasure,
  rateComplaint,
} from './writeComplaint';

/** Complaints: one use case a method, one transaction a write. */
export class DefaultComplaintService implements ComplaintDesk {
  readonly #deps: ComplaintDependencies;
  readonly #reader: ComplaintReaderService;

  static create(deps: ComplaintDependencies): DefaultComplaintService {
    return new DefaultComplaintService(deps);
  }

  private constructor(deps: ComplaintDependencies) {
    this.#deps = deps;
    this.#reader = ComplaintReaderService.create({
      ...deps,
      rateDays: deps.config.reopenWindowDays,
    });
  }

  async file(
    input: FileComplaint,
    options: WriteComplaint<Caller>,
  ): Promise<Complaint> {
    const id = await fileComplaint(this.#deps, input, options);
    return this.#filed(id, options.by);
  }

  async filedBefore(
    input: FileComplaint,
    options: WriteComplaint<Caller>,
  ): Promise<Complaint | undefined> {
    const id = await filedBefore(this.#deps, input, options);
    return id === undefined ? undefined : this.#filed(id, options.by);
  }

  list(query: ComplaintQuery, { by }: { by: Caller }) {
    return listComplaints(this.#deps, this.#reader, query, by);
  }

  async get(number: string, { by }: { by: Caller }) {
    const record = await requireSeen(this.#deps.store, number, { by });
    return this.#reader.read(record, by);
  }

  async act<A extends ComplaintAction>(
    number: string,
    action: A,
    body: ComplaintActionBodies[A],
    options: WriteComplaint<Caller>,
  ) {
    const request = { number, action, body, options };
    const record = await moveComplaint(this.#deps, request);
    return this.#reader.read(record, options.by);
  }

  timeline(
    number: string,
    query: { limit?: number; cursor?: string },
    { by }: { by: Caller },
  ) {
    return readComplaintTimeline(this.#deps, number, { ...query, by });
  }

  addEntry(
    number: string,
    input: AddComplaintEntryRequest,
    options: WriteComplaint<Caller>,
  ) {
    return addComplaintEntry(this.#deps, { number, input, options });
  }

  async rate(number: string, rating: Rating, options: WriteComplaint<Caller>) {
    const record = await rateComplaint(this.#deps, { number, rating, options });
    return this.#reader.read(record, options.by);
  }

  completeMeasure(
    number: string,
    measureId: string,
    { note }: { note?: string },
    options: WriteComplaint<Caller>,
  ) {
    return completeMeasure(this.#deps, { number, measureId, note, options });
  }

  measures({ by }: { by: Caller }) {
    return listMeasures(this.#deps, by);
  }

  work({ by }: { by: Caller }) {
    return complaintWork(this.#deps, by);
  }

  closeUnanswered() {
    return closeUnanswered(this.#deps);
  }

  noteOverdue() {
    return noteOverdue(this.#deps);
  }

  findHearers() {
    return findHearers(this.#deps);
  }

  async viewOf(
    complaintId: number,
    { by }: { by: Caller },
  ): Promise<ComplaintView | undefined> {
    const record = await this.#deps.store.get(complaintId);
    return record && viewOf(record, by);
  }

  /** Whoever files gets the receipt at least, even for what is about themselves. */
  async #filed(id: number, by: Caller): Promise<Complaint> {
    const record = await this.#deps.store.get(id);
    if (!record) throw new Error(`Complaint ${id} vanished while it was filed`);
    return this.#reader.read(record, by, 'filed');
  }
}
