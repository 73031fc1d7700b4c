import type { Knex } from 'knex';
import type { KeptRating } from './SatisfactionRegister';

/** A resolution of an incident. */
export interface RoundKey {
  incidentId: number;
  /** From 1. */
  round: number;
}

/** Ratings, one for each resolution. */
export interface RatingStore {
  /** Keeps it in place of the one before. */
  put(
    key: RoundKey,
    rating: KeptRating & { by: string; resolver?: string; team?: string },
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  /** By incident, those of the rounds asked for. */
  ofRounds(
    keys: readonly RoundKey[],
    options?: { transaction?: Knex.Transaction },
  ): Promise<Map<number, KeptRating>>;
}
