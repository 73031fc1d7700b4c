import { toDbTime, type CatalogDirectory } from '@firstline/backend-kit';
import type {
  ClockView,
  Priority,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { EscalationLadder } from '../escalation/EscalationLadder';
import {
  chooseServiceLevel,
  SERVICE_LEVEL_ANNOTATION,
  type ItemFacts,
} from './chooseServiceLevel';
import { applyClockEvent, type ClockEvent } from './clockEvents';
import type { ClockStore } from './ClockStore';
import { viewClock } from './clockView';
import { nextDue, type ServiceLevelClock } from './serviceLevelClock';
import type { Agreements } from './serviceLevels';
import type {
  ChosenServiceLevel,
  ServiceLevelService,
} from './ServiceLevelService';

/** What a service-level service is made of. */
export interface ServiceLevelServiceOptions {
  store: ClockStore;
  agreements: Agreements;
  catalog: Pick<CatalogDirectory, 'items' | 'ownerOf'>;
  /** Absent: nothing happens when a target is used up. */
  ladder?: EscalationLadder;
}

/** Clocks by the agreements of the config. */
export class DefaultServiceLevelService implements ServiceLevelService {
  readonly #store: ClockStore;
  readonly #agreements: Agreements;
  readonly #catalog: ServiceLevelServiceOptions['catalog'];
  readonly #ladder: EscalationLadder | undefined;

  static create(
    options: ServiceLevelServiceOptions,
  ): DefaultServiceLevelService {
    return new DefaultServiceLevelService(options);
  }

  private constructor(options: ServiceLevelServiceOptions) {
    this.#store = options.store;
    this.#agreements = options.agreements;
    this.#catalog = options.catalog;
    this.#ladder = options.ladder;
  }

  async choose(facts: {
    ciRefs: string[];
    priority: Priority;
  }): Promise<ChosenServiceLevel> {
    const { levels } = this.#agreements;
    // Without a choice the catalog need not be asked.
    const items = levels.length > 1 ? await this.#facts(facts.ciRefs) : [];
    const { level, basis } = chooseServiceLevel(levels, items, facts.priority);
    const { name, title, titles, calendar, targets } = level;
    return {
      applied: { name, title, titles, calendar: calendar?.name, basis },
      agreed: { ...targets[facts.priority], calendar },
    };
  }

  async apply(
    incidentId: number,
    events: ClockEvent | readonly ClockEvent[],
    options: {
      at: DateTime;
      transaction: Knex.Transaction;
      priority?: Priority;
    },
  ): Promise<{ nextDueAt?: string; clocks: ClockView[] }> {
    const { at, transaction } = options;
    const all = [events].flat();
    // What is filed just now has no clocks before.
    const filed = all.some(({ kind }) => kind === 'filed');
    const before = filed ? [] : await this.#of(incidentId, transaction);
    const after = all.reduce<readonly ServiceLevelClock[]>(
      (clocks, event) =>
        applyClockEvent(clocks, event, {
          at,
          agreements: this.#agreements,
        }),
      before,
    );
    const changed = after.filter((clock, i) => clock !== before[i]);
    await this.#store.save(incidentId, changed, { transaction });
    await this.#ladder?.follow(incidentId, { before, after }, options);
    return { nextDueAt: dueText(after), clocks: viewClocks(after, at) };
  }

  async nextDueAt(
    incidentId: number,
    options: { transaction: Knex.Transaction },
  ): Promise<string | undefined> {
    return dueText(await this.#of(incidentId, options.transaction));
  }

  async clocksOf(
    incidentIds: number[],
    options: { at: DateTime; transaction?: Knex.Transaction },
  ): Promise<Map<number, ClockView[]>> {
    const { at, transaction } = options;
    const clocks = await this.#store.ofIncidents(incidentIds, { transaction });
    return new Map([...clocks].map(([id, list]) => [id, viewClocks(list, at)]));
  }

  async #facts(ciRefs: string[]): Promise<ItemFacts[]> {
    const items = await this.#catalog.items(ciRefs);
    return Promise.all(
      ciRefs.map(async ref => {
        const item = items.get(ref);
        const owner = await this.#catalog.ownerOf(ref);
        return {
          ref,
          annotated: item?.annotations?.[SERVICE_LEVEL_ANNOTATION],
          owner: owner?.team,
          system: item?.systemRef,
        };
      }),
    );
  }

  async #of(
    incidentId: number,
    transaction: Knex.Transaction,
  ): Promise<readonly ServiceLevelClock[]> {
    const clocks = await this.#store.ofIncidents([incidentId], { transaction });
    return clocks.get(incidentId) ?? [];
  }
}

function viewClocks(
  clocks: readonly ServiceLevelClock[],
  at: DateTime,
): ClockView[] {
  return current(clocks).map(clock => viewClock(clock, at));
}

/**
 * The clocks of now: of tiers and vendors those that began last and those that run, of updates
 * the last.
 */
function current(clocks: readonly ServiceLevelClock[]): ServiceLevelClock[] {
  const begunAt = clocks
    .findLast(({ kind }) => kind === 'ola')
    ?.startedAt.toMillis();
  const lastUpdate = clocks.findLast(({ kind }) => kind === 'update');
  return clocks.filter(clock => {
    switch (clock.kind) {
      case 'ola':
        return !clock.stoppedAt || clock.startedAt.toMillis() === begunAt;
      case 'update':
        return clock === lastUpdate;
      default:
        return true;
    }
  });
}

function dueText(clocks: readonly ServiceLevelClock[]): string | undefined {
  const due = nextDue(clocks);
  return due && toDbTime(due);
}
