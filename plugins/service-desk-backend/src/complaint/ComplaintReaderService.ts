import type { Clock } from '@firstline/backend-kit';
import type {
  Complaint,
  ComplaintView,
} from '@firstline/plugin-service-desk-common';
import type { ComplaintAttachments } from '../attachment/AttachmentLinks';
import type { Caller } from '../people/Caller';
import type { BusinessCalendar } from '../service-level/businessCalendar';
import { viewOf } from './complaintAccess';
import type { ClockSettings } from './complaintClock';
import type { ComplaintRecord } from './ComplaintRecord';
import { complaintView } from './complaintView';

/** Makes replies of records, with their files, as far as the caller may have them. */
export class ComplaintReaderService {
  readonly #attachments: Pick<ComplaintAttachments, 'ofComplaints'>;
  readonly #clock: Clock;
  readonly #calendar: BusinessCalendar | undefined;
  readonly #rateDays: number;

  /** @param options - `rateDays`: after the end, in which it can be rated */
  static create(options: {
    attachments: Pick<ComplaintAttachments, 'ofComplaints'>;
    clock: Clock;
    clocks: Pick<ClockSettings, 'calendar'>;
    rateDays: number;
  }): ComplaintReaderService {
    return new ComplaintReaderService(options);
  }

  private constructor(options: {
    attachments: Pick<ComplaintAttachments, 'ofComplaints'>;
    clock: Clock;
    clocks: Pick<ClockSettings, 'calendar'>;
    rateDays: number;
  }) {
    this.#attachments = options.attachments;
    this.#clock = options.clock;
    this.#calendar = options.clocks.calendar;
    this.#rateDays = options.rateDays;
  }

  /** @param otherwise - for a caller who may not know of it: the receipt, and nothing else */
  async read(
    record: ComplaintRecord,
    by: Caller,
    otherwise?: 'filed',
  ): Promise<Complaint> {
    const [complaint] = await this.#views(
      [{ record, view: viewOf(record, by) ?? otherwise }],
      by,
    );
    if (!complaint) throw new Error('Nobody reads what they may not know of');
    return complaint;
  }

  /** Those the caller may know of; others are left out. */
  readMany(records: ComplaintRecord[], by: Caller): Promise<Complaint[]> {
    return this.#views(
      records.map(record => ({ record, view: viewOf(record, by) })),
      by,
    );
  }

  async #views(
    seen: { record: ComplaintRecord; view?: ComplaintView }[],
    by: Caller,
  ): Promise<Complaint[]> {
    const now = this.#clock.now();
    const idsOf = (wanted: ComplaintView) =>
      seen.filter(({ view }) => view === wanted).map(({ record }) => record.id);
    const files = new Map([
      ...(await this.#attachments.ofComplaints(idsOf('internal'), {
        internal: true,
      })),
      ...(await this.#attachments.ofComplaints(idsOf('complainant'), {
        internal: false,
      })),
    ]);
    return seen.flatMap(({ record, view }) =>
      view
        ? complaintView(record, view, {
            by,
            now,
            calendar: this.#calendar,
            rateDays: this.#rateDays,
            attachments: files.get(record.id) ?? [],
          })
        : [],
    );
  }
}
