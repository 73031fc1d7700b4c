import { toDbTime } from '@firstline/backend-kit';
import type { ClockView } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import type { DeskConfig } from '../settings/DeskConfig';
import type { ClockStore } from './ClockStore';
import {
  nextDue,
  pauseClock,
  restartClock,
  resumeClock,
  retargetClock,
  startClock,
  stopClock,
  viewClock,
  type ServiceLevelClock,
} from './serviceLevelClock';
import type { ClockEvent, ServiceLevelService } from './ServiceLevelService';

type Targets = DeskConfig['targets'];

/** Response and resolution targets by priority, in plain elapsed time. */
export class DefaultServiceLevelService implements ServiceLevelService {
  readonly #store: ClockStore;
  readonly #targets: Targets;

  static create(options: {
    store: ClockStore;
    config: Pick<DeskConfig, 'targets'>;
  }): DefaultServiceLevelService {
    return new DefaultServiceLevelService(options);
  }

  private constructor(options: {
    store: ClockStore;
    config: Pick<DeskConfig, 'targets'>;
  }) {
    this.#store = options.store;
    this.#targets = options.config.targets;
  }

  async apply(
    incidentId: number,
    event: ClockEvent,
    options: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<{ nextDueAt?: string }> {
    const { at, transaction } = options;
    const before = await this.#of(incidentId, transaction);
    const after = applyClockEvent(before, event, {
      at,
      targets: this.#targets,
    });
    const changed = after.filter((clock, i) => clock !== before[i]);
    await this.#store.save(incidentId, changed, { transaction });
    return { nextDueAt: dueText(after) };
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
    return new Map(
      [...clocks].map(([id, list]) => [
        id,
        list.map(clock => viewClock(clock, at)),
      ]),
    );
  }

  async #of(
    incidentId: number,
    transaction: Knex.Transaction,
  ): Promise<ServiceLevelClock[]> {
    const clocks = await this.#store.ofIncidents([incidentId], { transaction });
    return clocks.get(incidentId) ?? [];
  }
}

/** What an event does to an incident's clocks; those it does not touch stay the same objects. */
export function applyClockEvent(
  clocks: ServiceLevelClock[],
  event: ClockEvent,
  options: { at: DateTime; targets: Targets },
): ServiceLevelClock[] {
  const { at, targets } = options;
  switch (event.kind) {
    case 'filed': {
      const target = targets[event.priority];
      return [
        startClock('response', target.responseSeconds, at),
        startClock('resolution', target.resolutionSeconds, at),
      ];
    }
    case 'responded':
      return clocks.map(clock =>
        clock.kind === 'response' ? stopClock(clock, at) : clock,
      );
    case 'reclassified': {
      const target = targets[event.priority];
      return clocks.map(clock =>
        retargetClock(
          clock,
          clock.kind === 'response'
            ? target.responseSeconds
            : target.resolutionSeconds,
          at,
        ),
      );
    }
    case 'held':
      return event.waitingFor === 'requester' || event.agreedTime
        ? resolutionOnly(clocks, clock => pauseClock(clock, at))
        : clocks;
    case 'resumed':
      return resolutionOnly(clocks, clock => resumeClock(clock, at));
    case 'reopened':
      return resolutionOnly(clocks, clock => restartClock(clock, at));
    case 'resolved':
    case 'cancelled':
      return clocks.map(clock => stopClock(clock, at));
    default:
      return event satisfies never;
  }
}

function resolutionOnly(
  clocks: ServiceLevelClock[],
  change: (clock: ServiceLevelClock) => ServiceLevelClock,
): ServiceLevelClock[] {
  return clocks.map(clock =>
    clock.kind === 'resolution' ? change(clock) : clock,
  );
}

function dueText(clocks: ServiceLevelClock[]): string | undefined {
  const due = nextDue(clocks);
  return due && toDbTime(due);
}
