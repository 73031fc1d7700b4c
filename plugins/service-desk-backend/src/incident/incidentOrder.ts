import type { KeysetColumn } from '@firstline/backend-kit';
import type { IncidentSort } from '@firstline/plugin-service-desk-common';

/** Columns that hold the default order: of `incidents as i`, or repeated beside it. */
export interface OrderColumns {
  rank: string;
  created: string;
  id: string;
}

/** The default order in `incidents as i`. */
export const INCIDENT_ORDER: OrderColumns = {
  rank: 'i.open_rank',
  created: 'i.created_at',
  id: 'i.id',
};

/** The default order in a table beside, as `s`. */
export const SOURCE_ORDER: OrderColumns = {
  rank: 's.open_rank',
  created: 's.created_at',
  id: 's.incident_id',
};

/** The index of `incidents` that has all of them in an order. */
export const ORDER_INDEXES: Record<IncidentSort, string> = {
  open: 'incidents_open_idx',
  createdAt: 'incidents_created_idx',
  '-createdAt': 'incidents_created_idx',
  '-updatedAt': 'incidents_updated_idx',
  priority: 'incidents_priority_rank_idx',
  dueAt: 'incidents_due_idx',
};

/** A column of an order, and its name in a result. */
export interface OrderKey extends KeysetColumn {
  as: string;
}

/**
 * The columns of an order, outermost first. All go in one direction, so that the place
 * after a row is one comparison of row values.
 */
export function orderKeys(sort: IncidentSort, order: OrderColumns): OrderKey[] {
  const created = { column: order.created, as: 'created' };
  const id = { column: order.id, as: 'id' };
  const rank = { column: order.rank, as: 'rank' };
  const priority = { column: 'i.priority_rank', as: 'priority' };
  const updated = { column: 'i.updated_at', as: 'updated' };
  const due = { column: 'i.next_due_at', as: 'due' };
  const columns = {
    open: [rank, created, id],
    createdAt: [created, id],
    '-createdAt': [created, id],
    '-updatedAt': [updated, id],
    priority: [priority, rank, created, id],
    dueAt: [due, id],
  }[sort];
  const direction = sort === 'createdAt' || sort === 'dueAt' ? 'asc' : 'desc';
  return columns.map(column => ({ ...column, direction }));
}
