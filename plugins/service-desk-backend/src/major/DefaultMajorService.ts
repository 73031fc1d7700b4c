import { toDbTime } from '@firstline/backend-kit';
import {
  openIncidentStates,
  type IncidentView,
  type MajorBanners,
  type MajorReviewRequest,
} from '@firstline/plugin-service-desk-common';
import { viewOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { visibilityOf } from '../incident/incidentLists';
import { IncidentReader } from '../incident/IncidentReader';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteOptions } from '../incident/IncidentService';
import { IncidentWriter } from '../incident/IncidentWriter';
import type { Caller } from '../people/Caller';
import { setMajor } from './linkToMajor';
import { lastUpdateOf, toBanner } from './majorBanner';
import type { MajorService } from './MajorService';
import { writeReview } from './writeReview';

/** More are open at once in no company that still works. */
const MOST_OPEN = 100;

interface Tools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
  reader: IncidentReader;
}

/** Major incidents: one use case a method, one transaction a write. */
export class DefaultMajorService implements MajorService<Caller> {
  readonly #tools: Tools;

  static create(deps: IncidentDependencies): DefaultMajorService {
    return new DefaultMajorService({
      deps,
      writer: IncidentWriter.create(deps),
      reader: IncidentReader.create(deps),
    });
  }

  private constructor(tools: Tools) {
    this.#tools = tools;
  }

  async banners(options: {
    refs?: string[];
    by: Caller;
  }): Promise<MajorBanners> {
    const { refs, by } = options;
    const { deps } = this.#tools;
    if (refs?.length === 0) return { items: [] };
    const records = await this.#open(by);
    const majors = await deps.majors.ofIncidents(records.map(({ id }) => id));
    const banners = records.map(async record => {
      const major = majors.get(record.id);
      const view = viewOf(record, by);
      const ciRefs = (major?.affected ?? [])
        .map(item => item.ref)
        .filter(ref => refs?.includes(ref));
      if (!view || (refs && ciRefs.length === 0)) return undefined;
      const lastUpdate = await lastUpdateOf(record, deps.timeline);
      return toBanner(record, { view, major, ciRefs, lastUpdate, by });
    });
    const items = await Promise.all(banners);
    return { items: items.filter(item => item !== undefined) };
  }

  async link(
    number: string,
    majorNumber: string,
    options: WriteOptions<Caller>,
  ) {
    return this.#read(
      await setMajor(this.#tools, { number, majorNumber, options }),
      options.by,
    );
  }

  async unlink(number: string, options: WriteOptions<Caller>) {
    return this.#read(
      await setMajor(this.#tools, { number, options }),
      options.by,
    );
  }

  async writeReview(
    number: string,
    review: MajorReviewRequest,
    options: WriteOptions<Caller>,
  ) {
    return this.#read(
      await writeReview(this.#tools, { number, review, options }),
      options.by,
    );
  }

  /** Open ones the caller sees, and those announced to everybody; filtered in the query. */
  async #open(by: Caller): Promise<IncidentRecord[]> {
    const { store, clock } = this.#tools.deps;
    const list = (filter: { announced?: 'true' }) =>
      store.list({
        filter: { ...filter, major: true, state: [...openIncidentStates] },
        visibility: visibilityOf(by),
        sort: 'open',
        limit: MOST_OPEN,
        now: toDbTime(clock.now()),
      });
    const seen = await list({});
    const announced = await list({ announced: 'true' });
    const all = [...seen.records, ...announced.records];
    return [...new Map(all.map(record => [record.id, record])).values()];
  }

  #read(seen: { record: IncidentRecord; view: IncidentView }, by: Caller) {
    return this.#tools.reader.read(seen.record, by, seen.view);
  }
}
