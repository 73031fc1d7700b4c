import { NotAllowedError } from '@backstage/errors';
import {
  watchLists,
  type Incident,
  type Page,
  type Watch,
  type WatchList,
} from '@firstline/plugin-service-desk-common';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { visibilityOf } from '../incident/incidentLists';
import { IncidentReader } from '../incident/IncidentReader';
import type { Caller } from '../people/Caller';
import { DatabaseWatchStore } from './DatabaseWatchStore';
import type { UntakenLimits, WatchStore } from './WatchStore';
import type { WatchService } from './WatchService';

const LIMIT = 25;
const SOON_SECONDS = 15 * 60;
/** For tiers whose operational level says nothing of acceptance (S-083). */
const UNTAKEN_SECONDS = 10 * 60;

/** The watch of a caller who is known. */
export class DefaultWatchService implements WatchService<Caller> {
  readonly #deps: IncidentDependencies;
  readonly #store: WatchStore;
  readonly #reader: IncidentReader;
  readonly #untaken: UntakenLimits;

  static create(deps: IncidentDependencies): DefaultWatchService {
    return new DefaultWatchService(deps);
  }

  private constructor(deps: IncidentDependencies) {
    this.#deps = deps;
    this.#store = DatabaseWatchStore.create(deps);
    this.#reader = IncidentReader.create(deps);
    this.#untaken = {
      byTier: new Map(
        [...deps.config.agreements.operationalLevels].flatMap(
          ([tier, { acceptSeconds }]) =>
            acceptSeconds === undefined ? [] : [[tier, acceptSeconds]],
        ),
      ),
      otherwise: UNTAKEN_SECONDS,
    };
  }

  async watch({ by }: { by: Caller }): Promise<Watch> {
    if (!by.roles.incidentManager && !by.roles.deskManager) {
      throw new NotAllowedError(
        'Only incident managers and desk managers watch all incidents',
      );
    }
    const pages: [WatchList, Page<Incident>][] = [];
    for (const list of watchLists)
      pages.push([list, await this.#page(list, by)]);
    return Object.fromEntries(pages) as Watch;
  }

  async #page(list: WatchList, by: Caller): Promise<Page<Incident>> {
    const { ids, total } = await this.#store.list(list, {
      visibility: visibilityOf(by),
      now: this.#deps.clock.now(),
      soonSeconds: SOON_SECONDS,
      untaken: this.#untaken,
      limit: LIMIT,
    });
    const records = ids.length > 0 ? await this.#deps.store.getMany(ids) : [];
    const incidents = await this.#reader.readMany(
      records.filter(record => record !== undefined),
      by,
    );
    return {
      items: incidents.filter(incident => incident.view !== 'announced'),
      totalItems: total,
    };
  }
}
