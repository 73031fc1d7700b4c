import type {
  FollowUpMethod,
  FollowUpResult,
  Rating,
  RatingVia,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteContext } from '../incident/IncidentWriter';

/** A rating that a write brings along. */
export interface NewRating extends Rating {
  via: RatingVia;
}

/** What came of trying to reach the requester. */
export interface NewAttempt {
  method: FollowUpMethod;
  result: FollowUpResult;
  note: string;
  /** Of `not-reached`: when to try again; ISO 8601 in UTC. */
  nextAttemptAt?: string;
}

/** What a write of an incident says of its requester's satisfaction. */
export interface SatisfactionChange {
  rating?: NewRating;
  attempt?: NewAttempt;
}

/** A rating as it is kept. */
export interface KeptRating extends NewRating {
  ratedAt: string;
}

/**
 * Keeps surveys, ratings and whom the desk has to call in line with incidents, in the
 * transaction of each write.
 */
export interface SatisfactionRegister {
  /** @param before - absent when it was filed just now */
  follow(
    write: {
      before: IncidentRecord | undefined;
      record: IncidentRecord;
      change?: SatisfactionChange;
    },
    context: WriteContext,
  ): Promise<void>;
  /** The ratings of the resolutions these incidents have now, by incident. */
  ratingsOf(
    records: readonly Pick<IncidentRecord, 'id' | 'reopenCount'>[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, KeptRating>>;
  /** Those of them where a dissatisfied requester waits to be called. */
  awaitingCall(
    ids: readonly number[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Set<number>>;
}
