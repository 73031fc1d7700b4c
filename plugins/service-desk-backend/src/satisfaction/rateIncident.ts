import { NotAllowedError } from '@backstage/errors';
import { inTransaction } from '@firstline/backend-kit';
import {
  incidentRatePermission,
  type IncidentView,
  type Rating,
  type RatingVia,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { opens, relationsOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import {
  refusal,
  requireVersion,
  requireVisible,
} from '../incident/incidentGate';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteOptions } from '../incident/IncidentService';
import type { IncidentWriter } from '../incident/IncidentWriter';
import { gateContext } from '../incident/moveIncident';
import type { Caller } from '../people/Caller';
import { isRateable, ratedEntry } from './ratingRules';

/** What rating works with. */
export interface RatingTools {
  deps: IncidentDependencies;
  writer: IncidentWriter;
}

/**
 * Gives or changes the requester's rating, while it can be; the same again changes nothing.
 *
 * @param request - `check`: looks at what is locked before anything is written
 * @throws NotFoundError, NotAllowedError for others than the requester, ConflictError when it
 * stands already or there is nothing to rate yet
 */
export async function rateIncident(
  { deps, writer }: RatingTools,
  request: {
    id: number;
    rating: Rating;
    via: RatingVia;
    options: WriteOptions<Caller>;
    check?(
      record: IncidentRecord,
      transaction: Knex.Transaction,
    ): Promise<void>;
  },
): Promise<{ record: IncidentRecord; view: IncidentView }> {
  const { id, rating, via, options, check } = request;
  const { by } = options;
  const now = deps.clock.now();
  const done = await inTransaction(deps.database, async transaction => {
    const found = await deps.store.get(id, { transaction, forUpdate: true });
    const seen = requireVisible(found, by);
    const { record } = seen;
    if (!mayRate(record, by)) {
      throw new NotAllowedError(
        'Only the requester rates how an incident was handled',
      );
    }
    const { gate } = await gateContext(
      deps,
      { record, options, now },
      transaction,
    );
    await check?.(record, transaction);
    if (!isRateable(record, { ...deps.config, now })) {
      throw refusal(
        record,
        record.state === 'closed'
          ? 'The incident is closed for good: its rating stands'
          : `An incident that is ${record.state} cannot be rated`,
        gate,
      );
    }
    requireVersion(record, options.ifVersion, gate);
    const kept = await deps.satisfaction.ratingsOf([record], { transaction });
    const before = kept.get(record.id);
    if (before && isSame(before, rating)) return seen;
    const written = await writer.update(
      record,
      {
        record: { ...record, rating },
        entries: [ratedEntry(rating, { actor: by.ref, via })],
        satisfaction: { rating: { ...rating, via } },
      },
      { by, at: now, transaction },
    );
    return { record: written.record, view: seen.view };
  });
  deps.outbox.poke();
  return done;
}

/** Whether a rating is the caller's to give: both locks, whatever the state. */
export function mayRate(record: IncidentRecord, by: Caller): boolean {
  return (
    relationsOf(record, by).includes('requester') &&
    opens(by, incidentRatePermission.name, record)
  );
}

function isSame(one: Rating, other: Rating): boolean {
  const fields = ['overall', 'speed', 'attitude', 'result', 'comment'] as const;
  return fields.every(field => one[field] === other[field]);
}
