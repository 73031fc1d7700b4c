import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  conflictError,
  inTransaction,
  toDbTime,
  withIdempotency,
} from '@firstline/backend-kit';
import {
  MOST_OWN_WORK_ORDERS,
  MOST_WORK_ORDERS,
  isOpen,
  formatWorkOrderNumber,
  parseIncidentNumber,
  parseWorkOrderNumber,
  workOrderStepsOf,
  type CreateWorkOrder,
  type OwnWorkOrderList,
  type WorkOrder,
  type WorkOrderList,
  type WorkOrderStep,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { requireId, requireVisible } from '../incident/incidentGate';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteOptions } from '../incident/IncidentService';
import { IncidentWriter } from '../incident/IncidentWriter';
import type { Caller } from '../people/Caller';
import {
  mayCreate,
  mayDispatch,
  mayRead,
  workOrderView,
} from './workOrderAccess';
import { workOrderEntry } from './workOrderEntry';
import { workOrderAfter, type WorkOrderMove } from './workOrderLifecycle';
import type { WorkOrderRecord } from './WorkOrderRecord';
import type { WorkOrderService } from './WorkOrderService';
import type { WorkOrderStore } from './WorkOrderStore';

interface Found {
  order: WorkOrderRecord;
  incident: IncidentRecord;
}

/**
 * {@link WorkOrderService}: one transaction a write, in which the incident is locked before
 * the work order is read; what happens is told on the incident's timeline.
 */
export class DefaultWorkOrderService implements WorkOrderService<Caller> {
  readonly #deps: IncidentDependencies;
  readonly #orders: WorkOrderStore;
  readonly #writer: IncidentWriter;

  static create(
    deps: IncidentDependencies,
    options: { orders: WorkOrderStore },
  ): DefaultWorkOrderService {
    return new DefaultWorkOrderService(deps, options.orders);
  }

  private constructor(deps: IncidentDependencies, orders: WorkOrderStore) {
    this.#deps = deps;
    this.#orders = orders;
    this.#writer = IncidentWriter.create(deps);
  }

  async create(
    incidentNumber: string,
    request: CreateWorkOrder,
    { by, idempotencyKey }: WriteOptions<Caller>,
  ): Promise<WorkOrder> {
    const { database, store, clock, outbox } = this.#deps;
    const incidentId = requireId(incidentNumber);
    const seen = requireVisible(await store.get(incidentId), by);
    const engineer = request.engineer ?? by.ref;
    requireDispatcher(seen.record, by);
    await this.#requireEngineer(engineer, seen.record, by);
    const now = clock.now();
    const { result, replayed } = await inTransaction(
      database,
      async transaction =>
        withIdempotency(
          transaction,
          {
            caller: by.ref,
            key: idempotencyKey,
            route: `POST /incidents/${incidentNumber}/work-orders`,
            body: request,
            now,
          },
          async () => {
            const incident = await this.#locked(incidentId, by, transaction);
            requireDispatcher(incident, by);
            await this.#requireRoom(incident, transaction);
            const order: WorkOrderRecord = {
              id: await this.#orders.nextId({ transaction }),
              incidentId,
              version: 1,
              form: request.form,
              state: 'planned',
              task: request.task,
              engineer,
              place: request.place ?? incident.location,
              plannedAt: utc(request.plannedAt),
              createdBy: by.ref,
              createdAt: toDbTime(now),
              parts: [],
            };
            await this.#orders.insert(order, { transaction });
            await this.#tell({ order, incident }, 'plan', {
              by,
              at: now,
              transaction,
            });
            return String(order.id);
          },
        ),
    );
    if (!replayed) outbox.poke();
    return this.get(formatWorkOrderNumber(Number(result)), { by });
  }

  async step(
    number: string,
    move: WorkOrderMove,
    { by, ifVersion }: WriteOptions<Caller>,
  ): Promise<WorkOrder> {
    const { database, clock, outbox } = this.#deps;
    const { order: known } = await this.#visible(number, by);
    const now = clock.now();
    await inTransaction(database, async transaction => {
      const incident = await this.#locked(known.incidentId, by, transaction);
      const order = await this.#orders.get(known.id, { transaction });
      if (!order) throw noSuchOrder();
      if (!mayDispatch(incident, by, order)) {
        throw new NotAllowedError(`You may not ${move.step} this work order`);
      }
      if (ifVersion !== undefined && ifVersion !== order.version) {
        throw conflictError('The work order has changed', {
          version: order.version,
        });
      }
      if (!workOrderStepsOf(order.state).includes(move.step)) {
        throw conflictError(
          `A work order that is ${order.state} does not allow ${move.step}`,
          {
            currentState: order.state,
            allowedActions: [...workOrderStepsOf(order.state)],
            version: order.version,
          },
        );
      }
      const next = workOrderAfter(order, move, now);
      if (!(await this.#orders.update(next, { transaction }))) {
        throw conflictError('Somebody else changed the work order meanwhile');
      }
      await this.#tell({ order: next, incident }, move.step, {
        by,
        at: now,
        transaction,
      });
    });
    outbox.poke();
    return this.get(number, { by });
  }

  async get(number: string, { by }: { by: Caller }): Promise<WorkOrder> {
    const { order, incident } = await this.#visible(number, by);
    return workOrderView(order, incident, by);
  }

  async own({ by }: { by: Caller }): Promise<OwnWorkOrderList> {
    const orders = await this.#orders.openOf(by.ref, {
      limit: MOST_OWN_WORK_ORDERS,
    });
    const incidents = await this.#deps.store.getMany(
      orders.map(({ incidentId }) => incidentId),
    );
    return {
      items: orders.flatMap((order, place) => {
        const incident = incidents[place];
        if (!mayRead(incident, by)) return [];
        const incidentTitle = incident.title;
        return [{ ...workOrderView(order, incident, by), incidentTitle }];
      }),
    };
  }

  async ofIncident(
    incidentNumber: string,
    { by }: { by: Caller },
  ): Promise<WorkOrderList> {
    const id = parseIncidentNumber(incidentNumber);
    const incident =
      id === undefined ? undefined : await this.#deps.store.get(id);
    // Who only knows what was announced learns nothing of anybody's visit.
    if (!mayRead(incident, by)) {
      throw new NotFoundError('There is no such incident');
    }
    const orders = await this.#orders.ofIncident(incident.id);
    return {
      items: orders.map(order => workOrderView(order, incident, by)),
      mayCreate: mayCreate(incident, by),
    };
  }

  /** @throws NotFoundError also for one that the caller may not know of */
  async #visible(number: string, by: Caller): Promise<Found> {
    const id = parseWorkOrderNumber(number);
    const order = id === undefined ? undefined : await this.#orders.get(id);
    const incident = order && (await this.#deps.store.get(order.incidentId));
    if (!order || !mayRead(incident, by)) throw noSuchOrder();
    return { order, incident };
  }

  async #locked(
    id: number,
    by: Caller,
    transaction: Knex.Transaction,
  ): Promise<IncidentRecord> {
    const options = { transaction, forUpdate: true };
    const found = await this.#deps.store.get(id, options);
    return requireVisible(found, by).record;
  }

  /** @throws InputError for whoever could not see what they are sent for */
  async #requireEngineer(
    engineer: string,
    { assignedTeam, assignee, access }: IncidentRecord,
    by: Caller,
  ): Promise<void> {
    if (engineer === by.ref || engineer === assignee) return;
    const isHelper = access.some(
      ({ relation, principal }) =>
        relation === 'helper' && principal === engineer,
    );
    if (isHelper) return;
    const team =
      assignedTeam === undefined
        ? []
        : await this.#deps.catalog.membersOf(assignedTeam);
    if (team.includes(engineer)) return;
    throw new InputError(
      'engineer: is not in the team that has the incident, nor a helper',
    );
  }

  async #requireRoom(
    incident: IncidentRecord,
    transaction: Knex.Transaction,
  ): Promise<void> {
    if (!isOpen(incident.state)) {
      throw conflictError(
        `An incident that is ${incident.state} gets no work orders`,
        { currentState: incident.state },
      );
    }
    const all = await this.#orders.ofIncident(incident.id, { transaction });
    if (all.length < MOST_WORK_ORDERS) return;
    throw conflictError(
      `An incident has at most ${MOST_WORK_ORDERS} work orders`,
    );
  }

  /** Tells it on the incident's timeline: the requester, and whoever is sent. */
  async #tell(
    { order, incident }: Found,
    happened: 'plan' | WorkOrderStep,
    context: { by: Caller; at: DateTime; transaction: Knex.Transaction },
  ): Promise<void> {
    await this.#writer.update(
      incident,
      {
        record: incident,
        entries: [workOrderEntry(order, happened, context.by.ref)],
        alsoTell: [order.engineer],
      },
      context,
    );
  }
}

function requireDispatcher(incident: IncidentRecord, by: Caller): void {
  if (mayDispatch(incident, by)) return;
  throw new NotAllowedError('Work orders are of those who work on it');
}

function utc(at: string | undefined): string | undefined {
  return at === undefined
    ? undefined
    : toDbTime(DateTime.fromISO(at, { zone: 'utc' }));
}

function noSuchOrder(): NotFoundError {
  return new NotFoundError('There is no such work order');
}
