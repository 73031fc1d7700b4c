import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type AddComplaintEntryRequest,
  addComplaintEntrySchema,
  type Complaint,
  type ComplaintAction,
  type ComplaintActionBodies,
  type ComplaintActionRequests,
  complaintActionSchemas,
  type ComplaintApi,
  type ComplaintEntry,
  type ComplaintEntryKind,
  type DeskPerson,
  type FileComplaintRequest,
  fileComplaintSchema,
  type ListComplaintsRequest,
  type MeasureTask,
  type Rating,
  type Visibility,
  type WriteOptions,
} from '@firstline/plugin-service-desk-common';
import type { z } from 'zod';
import { moveComplaint } from './fakeComplaintMoves';
import { viewOf, wholeOf } from './fakeComplaintViews';
import { newId } from './fakeState';
import { deskPersonOf } from './people';
import {
  newComplaint,
  sampleComplaints,
  type StoredComplaint,
} from './sampleComplaints';

/**
 * Complaints in memory, for looking at and testing the screens. It follows the lifecycle
 * table and hides them from whom they are about, roughly; the backend is the authority.
 */
export class FakeComplaints implements ComplaintApi {
  readonly records: StoredComplaint[];
  readonly #person: DeskPerson;

  /** @param options - `as`: who looks, e.g. `li.na`; `records`: shared with others who look */
  static create(options: { as: string; records?: StoredComplaint[] }) {
    return new FakeComplaints(
      deskPersonOf(options.as),
      options.records ?? sampleComplaints(),
    );
  }

  private constructor(person: DeskPerson, records: StoredComplaint[]) {
    this.#person = person;
    this.records = records;
  }

  async fileComplaint(request: FileComplaintRequest) {
    const body = await this.#parse(fileComplaintSchema, request);
    const { attachmentIds: _files, ...fields } = body;
    const record = newComplaint(
      {
        ...fields,
        number: `CMP-${String(this.records.length + 1).padStart(6, '0')}`,
        subjects: body.subjects ?? [],
        channel: body.channel ?? 'portal',
        filedBy: this.#person.userRef,
        complainant: body.reporter
          ? body.reporter.userRef
          : this.#person.userRef,
      },
      Date.now(),
    );
    this.records.push(record);
    return (
      viewOf(this.#person, record) ?? {
        ...wholeOf(record),
        view: 'filed' as const,
      }
    );
  }

  async listComplaints(request: ListComplaintsRequest = {}) {
    const { state, mine, action, measures, q } = request;
    const items = this.records
      .flatMap(record => viewOf(this.#person, record) ?? [])
      .filter(
        item =>
          (!state || state.includes(item.state)) &&
          (mine === undefined || (item.view === 'complainant') === mine) &&
          (!action || item.allowedActions.includes(action)) &&
          (!measures || item.measures?.some(one => !one.completedAt)) &&
          (!q || `${item.number} ${item.title}`.includes(q)),
      );
    return { items, totalItems: items.length };
  }

  async getComplaint(number: string) {
    return this.#see(number);
  }

  async actOnComplaint<A extends ComplaintAction>(
    number: string,
    action: A,
    request: ComplaintActionRequests[A],
    options?: WriteOptions,
  ) {
    const seen = await this.#see(number);
    const body = (await this.#parse(
      complaintActionSchemas[action],
      request,
    )) as ComplaintActionBodies[A];
    const stale =
      options?.ifMatch !== undefined && options.ifMatch !== seen.version;
    if (stale || !seen.allowedActions.includes(action)) {
      throw await refusal(409, `The complaint is ${seen.state}`);
    }
    const record = this.#record(number);
    const told = moveComplaint(record, action, body, this.#person.userRef);
    this.#tell(record, told.kind, told);
    return this.#see(number);
  }

  async getComplaintTimeline(number: string) {
    const { view } = await this.#see(number);
    const items = this.#record(number).timeline.filter(
      entry => view === 'internal' || entry.visibility === 'public',
    );
    return { items, totalItems: items.length };
  }

  async addComplaintEntry(number: string, request: AddComplaintEntryRequest) {
    await this.#see(number);
    const body = await this.#parse(addComplaintEntrySchema, request);
    return this.#tell(this.#record(number), 'comment', body);
  }

  async rateComplaint(number: string, rating: Rating) {
    await this.#see(number);
    const record = this.#record(number);
    record.rating = rating;
    this.#tell(record, 'rated', { visibility: 'public' });
    return this.#see(number);
  }

  async completeMeasure(
    number: string,
    measureId: string,
    body: { note?: string },
  ): Promise<MeasureTask> {
    const record = this.#record(number);
    const measure = record.measures.find(({ id }) => id === measureId);
    if (!measure) throw await refusal(404, 'No such measure');
    Object.assign(measure, {
      completedAt: new Date().toISOString(),
      completedBy: this.#person.userRef,
      overdue: false,
      ...body,
    });
    this.#tell(record, 'measureCompleted', { visibility: 'internal' });
    return { ...measure, complaintNumber: number, mayOpen: true };
  }

  async listMyMeasures() {
    return {
      items: this.records.flatMap(record =>
        record.measures
          .filter(
            ({ owner, completedAt }) =>
              owner === this.#person.userRef && !completedAt,
          )
          .map(measure => ({
            ...measure,
            complaintNumber: record.number,
            mayOpen: viewOf(this.#person, record) !== undefined,
          })),
      ),
    };
  }

  async getComplaintWork() {
    const seen = this.records.flatMap(
      record => viewOf(this.#person, record) ?? [],
    );
    const waiting = (action: ComplaintAction) =>
      seen.filter(
        item =>
          item.view === 'internal' && item.allowedActions.includes(action),
      ).length;
    return {
      toVerify: waiting('verify'),
      toDecide: waiting('decide'),
      toAnswer: waiting('answer'),
      overdue: 0,
      myMeasures: (await this.listMyMeasures()).items.length,
      hears: this.#person.agent || this.#person.deskManager,
    };
  }

  #record(number: string): StoredComplaint {
    return this.records.find(record => record.number === number)!;
  }

  async #see(number: string): Promise<Complaint> {
    const record = this.#record(number);
    const seen = record && viewOf(this.#person, record);
    if (!seen) throw await refusal(404, `No complaint ${number}`);
    return seen;
  }

  #tell(
    record: StoredComplaint,
    kind: ComplaintEntryKind,
    more: { text?: string; visibility: Visibility },
  ): ComplaintEntry {
    const entry: ComplaintEntry = {
      id: newId(),
      kind,
      visibility: more.visibility,
      actor: this.#person.userRef,
      at: new Date().toISOString(),
      ...(more.text && { text: more.text }),
      changes: [],
      attachments: [],
    };
    record.timeline.push(entry);
    record.version += 1;
    record.updatedAt = entry.at;
    return entry;
  }

  async #parse<T extends z.ZodType>(
    schema: T,
    input: unknown,
  ): Promise<z.output<T>> {
    const result = schema.safeParse(input);
    if (result.success) return result.data;
    throw await refusal(
      400,
      result.error.issues
        .map(issue => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    );
  }
}
