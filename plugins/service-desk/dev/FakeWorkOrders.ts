import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type CreateWorkOrder,
  type WorkOrder,
  type WorkOrderApi,
  type WorkOrderStep,
  type WorkOrderStepBodies,
  type WriteOptions,
  formatWorkOrderNumber,
  workOrderStepsOf,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { deskPersonOf, userRef } from './people';

const now = () => DateTime.utc().toISO();

/** Work orders in memory, for looking at and testing the screens; the backend is the authority. */
export class FakeWorkOrders implements WorkOrderApi {
  readonly orders: WorkOrder[] = [];
  readonly #as: string;

  static create(options: { as: string }): FakeWorkOrders {
    return new FakeWorkOrders(options.as);
  }

  private constructor(as: string) {
    this.#as = as;
  }

  /** The same orders as somebody else sees them. */
  seenBy(as: string): FakeWorkOrders {
    const other = new FakeWorkOrders(as);
    other.orders.push(...this.orders);
    return other;
  }

  async createWorkOrder(incidentNumber: string, request: CreateWorkOrder) {
    const order: WorkOrder = {
      number: formatWorkOrderNumber(this.orders.length + 1),
      version: 1,
      incidentNumber,
      state: 'planned',
      engineer: userRef(this.#as),
      createdBy: userRef(this.#as),
      createdAt: now(),
      parts: [],
      allowedSteps: [],
      ...request,
    };
    this.orders.push(order);
    return this.#view(order);
  }

  async listWorkOrders(incidentNumber: string) {
    return {
      items: this.orders
        .filter(order => order.incidentNumber === incidentNumber)
        .map(order => this.#view(order)),
      mayCreate: this.#works(),
    };
  }

  async listOwnWorkOrders() {
    return {
      items: this.orders
        .filter(
          ({ engineer, state }) =>
            engineer === userRef(this.#as) &&
            workOrderStepsOf(state).length > 0,
        )
        .map(order => ({
          ...this.#view(order),
          incidentTitle: `Title of ${order.incidentNumber}`,
        })),
    };
  }

  async getWorkOrder(number: string) {
    return this.#view(await this.#find(number));
  }

  async stepWorkOrder<S extends WorkOrderStep>(
    number: string,
    step: S,
    body: WorkOrderStepBodies[S],
    options: WriteOptions = {},
  ) {
    const order = await this.#find(number);
    const { ifMatch = order.version } = options;
    const isAllowed = workOrderStepsOf(order.state).includes(step);
    if (!isAllowed || ifMatch !== order.version) {
      throw await refusal(409, 'The work order has changed');
    }
    const { at = now(), ...said } = body as { at?: string };
    const next: WorkOrder = { ...order, ...said, version: order.version + 1 };
    if (step === 'start') {
      Object.assign(next, { state: 'in_progress', startedAt: at });
    } else if (step === 'finish') {
      Object.assign(next, { state: 'done', finishedAt: at });
    } else {
      const { reason } = body as WorkOrderStepBodies['cancel'];
      Object.assign(next, { state: 'cancelled', cancelledReason: reason });
    }
    this.orders[this.orders.indexOf(order)] = next;
    return this.#view(next);
  }

  async #find(number: string): Promise<WorkOrder> {
    const order = this.orders.find(one => one.number === number);
    if (!order) throw await refusal(404, 'There is no such work order');
    return order;
  }

  #works(): boolean {
    return deskPersonOf(this.#as).resolver;
  }

  #view(order: WorkOrder): WorkOrder {
    const allowedSteps = this.#works()
      ? [...workOrderStepsOf(order.state)]
      : [];
    return { ...order, allowedSteps };
  }
}
