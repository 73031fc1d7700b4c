import { refusal } from '@firstline/frontend-kit/testUtils';
import type {
  DeskPerson,
  MeasureApi,
  MeasureRecord,
  MeasureRecordsRequest,
  MeasureScope,
  Measures,
  MeasuresRequest,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { fakeDashboard, fakeGroup } from './fakeDashboard';
import { deskPersonOf } from './people';

const HIDDEN = 3;
const SHOWN = 40;

/** Measures made up, for looking at and testing the screens; who may know them is roughly so. */
export class FakeMeasures implements MeasureApi {
  readonly #person: DeskPerson;
  readonly #empty: boolean;
  readonly #before?: (method: string, request: unknown) => Promise<void>;

  /** @param options - `as`: who looks; `empty`: nothing happened; `before`: awaited before each call */
  static create(options: {
    as: string;
    empty?: boolean;
    before?: (method: string, request: unknown) => Promise<void>;
  }): FakeMeasures {
    return new FakeMeasures(options);
  }

  private constructor(options: {
    as: string;
    empty?: boolean;
    before?: (method: string, request: unknown) => Promise<void>;
  }) {
    this.#person = deskPersonOf(options.as);
    this.#empty = options.empty ?? false;
    this.#before = options.before;
  }

  async getMeasures(request: MeasuresRequest): Promise<Measures> {
    await this.#before?.('getMeasures', request);
    await this.#check(request);
    const { measures } = fakeDashboard(request, { empty: this.#empty });
    const first = DateTime.fromISO(request.from);
    const months = Math.ceil(
      DateTime.fromISO(request.to).diff(first, 'months').months,
    );
    return {
      scope: request,
      measures,
      groups: this.#empty
        ? []
        : Array.from({ length: months }, (_, i) =>
            fakeGroup(first.plus({ months: i }).toISODate()!, 0.1 + i / 50),
          ),
      withheld: [],
    };
  }

  async getDashboard(request: MeasureScope & { timeZone?: string }) {
    await this.#before?.('getDashboard', request);
    await this.#check(request);
    return fakeDashboard(request, { empty: this.#empty });
  }

  async listMeasureRecords(request: MeasureRecordsRequest) {
    await this.#before?.('listMeasureRecords', request);
    await this.#check(request);
    const { kind, limit = 25, cursor = '0' } = request;
    const dashboard = fakeDashboard(request);
    const count =
      dashboard.measures.find(({ name }) => name === kind)?.value ?? SHOWN;
    const total = Math.max(0, count - HIDDEN);
    const start = Number(cursor);
    const end = Math.min(total, start + limit);
    const items = Array.from({ length: end - start }, (_, i): MeasureRecord => {
      const id = start + i + 1;
      return {
        number: `INC-${String(id).padStart(6, '0')}`,
        title: `${kind} ${id}`,
        state: 'resolved',
        priority: 'P3',
        team: 'group:default/payments-team',
        createdAt: request.from,
        resolvedAt: request.to,
      };
    });
    return {
      items,
      totalItems: total,
      ...(end < total && { nextCursor: `${end}` }),
    };
  }

  async #check({ team, owner }: MeasureScope): Promise<void> {
    const { agent, incidentManager, deskManager, resolver, teams } =
      this.#person;
    const own = team ?? owner;
    const mayKnow =
      agent ||
      incidentManager ||
      deskManager ||
      (resolver && own && teams.includes(own));
    if (!mayKnow) throw await refusal(403, 'Not your measures');
  }
}
