import type {
  AttachmentInfo,
  IncidentView,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { readMajors } from '../major/readMajors';
import type { Caller } from '../people/Caller';
import { readSatisfaction } from '../satisfaction/readSatisfaction';
import {
  abilitiesOf,
  lifecycleFactsOf,
  movesOf,
  relationsOf,
  viewOf,
} from './incidentAccess';
import type { IncidentDependencies } from './incidentDependencies';
import type { IncidentRecord } from './IncidentRecord';
import type { Written } from './IncidentWriter';
import { toVisibleIncident, type IncidentViewParts } from './incidentView';

/** What a reader gets of an incident besides its record. */
type KeptElsewhere = Pick<
  IncidentViewParts,
  'clocks' | 'attachments' | 'articles' | 'major' | 'survey'
> & { facts: { returnable: boolean; awaitsCall: boolean; now: DateTime } };

/** Makes records into what one reader gets: a page costs as many queries as one record. */
export class IncidentReader {
  readonly #deps: IncidentDependencies;

  static create(deps: IncidentDependencies): IncidentReader {
    return new IncidentReader(deps);
  }

  private constructor(deps: IncidentDependencies) {
    this.#deps = deps;
  }

  /** Those of the records the caller may know of, in order. */
  async readMany(
    records: IncidentRecord[],
    caller: Caller,
  ): Promise<VisibleIncident[]> {
    const seen = records.flatMap(record => {
      const view = viewOf(record, caller);
      return view ? [{ record, view }] : [];
    });
    return this.#assemble(seen, caller);
  }

  /**
   * One record.
   *
   * @param fallback - the view of a caller who lost sight of it by their own write
   */
  async read(
    record: IncidentRecord,
    caller: Caller,
    fallback: IncidentView,
  ): Promise<VisibleIncident> {
    const view = viewOf(record, caller) ?? fallback;
    const [incident] = await this.#assemble([{ record, view }], caller);
    return incident;
  }

  /**
   * One that was filed just now, from what was written: but for its files nothing that others
   * keep of incidents can be there yet.
   *
   * @param files - whether it came with some
   */
  async readFiled(
    { record, clocks = [] }: Written,
    caller: Caller,
    { files }: { files: boolean },
  ): Promise<VisibleIncident> {
    if (record.major) return this.read(record, caller, 'public');
    const view = viewOf(record, caller) ?? 'public';
    const attachments = files
      ? await this.#attachments([{ record, view }])
      : new Map<number, AttachmentInfo[]>();
    return this.#visible({ record, view }, caller, {
      facts: {
        returnable: false,
        awaitsCall: false,
        now: this.#deps.clock.now(),
      },
      clocks,
      attachments: attachments.get(record.id) ?? [],
      articles: [],
      major: {},
    });
  }

  async #assemble(
    seen: { record: IncidentRecord; view: IncidentView }[],
    caller: Caller,
  ): Promise<VisibleIncident[]> {
    const { clock, history, serviceLevels } = this.#deps;
    const now = clock.now();
    const full = seen.filter(({ view }) => view !== 'announced');
    const ids = full.map(({ record }) => record.id);
    const [clocks, current, attachments, articles, satisfaction] =
      await Promise.all([
        serviceLevels.clocksOf(ids, { at: now }),
        history.current(ids),
        this.#attachments(full),
        this.#deps.articles.ofIncidents(ids),
        readSatisfaction(this.#deps, full, { by: caller, now }),
      ]);
    const majors = await readMajors(this.#deps, seen, { by: caller, clocks });
    return seen.map(({ record, view }) =>
      this.#visible({ record, view }, caller, {
        facts: {
          returnable: current.get(record.id)?.returnsTo !== undefined,
          awaitsCall: satisfaction.awaiting.has(record.id),
          now,
        },
        clocks: clocks.get(record.id) ?? [],
        attachments: attachments.get(record.id) ?? [],
        articles: articles.get(record.id) ?? [],
        major: majors.get(record.id) ?? {},
        survey: satisfaction.surveys.get(record.id),
      }),
    );
  }

  #visible(
    { record, view }: { record: IncidentRecord; view: IncidentView },
    caller: Caller,
    { facts, ...parts }: KeptElsewhere,
  ): VisibleIncident {
    const { reopenWindowDays } = this.#deps.config;
    const lifecycle = lifecycleFactsOf(record, { ...facts, reopenWindowDays });
    return toVisibleIncident(record, {
      ...parts,
      view,
      viewer: abilitiesOf(record, caller, view),
      isRequester: relationsOf(record, caller).includes('requester'),
      moves: movesOf(record, caller, lifecycle),
      reopenWindowDays,
    });
  }

  /** Internal views and public ones are asked apart: at most two queries. */
  async #attachments(
    full: { record: IncidentRecord; view: IncidentView }[],
  ): Promise<Map<number, AttachmentInfo[]>> {
    const idsOf = (wanted: IncidentView) =>
      full.filter(({ view }) => view === wanted).map(({ record }) => record.id);
    const maps = await Promise.all(
      (['internal', 'public'] as const)
        .map(view => ({ view, ids: idsOf(view) }))
        .filter(({ ids }) => ids.length > 0)
        .map(({ view, ids }) =>
          this.#deps.attachments.ofIncidents(ids, {
            internal: view === 'internal',
          }),
        ),
    );
    return new Map(maps.flatMap(map => [...map]));
  }
}
