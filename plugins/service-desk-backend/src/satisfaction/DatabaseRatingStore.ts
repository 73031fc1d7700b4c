import type { RatingVia } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { RatingStore, RoundKey } from './RatingStore';
import type { KeptRating } from './SatisfactionRegister';

interface RatingRow {
  incident_id: number;
  round: number;
  overall: number;
  speed: number | null;
  attitude: number | null;
  result: number | null;
  comment: string | null;
  rated_at: string;
  via: string;
  rated_by: string;
  resolver: string | null;
  team: string | null;
}

/** {@link RatingStore} in the table `ratings`. */
export class DatabaseRatingStore implements RatingStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseRatingStore {
    return new DatabaseRatingStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async put(
    { incidentId, round }: RoundKey,
    rating: KeptRating & { by: string; resolver?: string; team?: string },
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const row: RatingRow = {
      incident_id: incidentId,
      round,
      overall: rating.overall,
      speed: rating.speed ?? null,
      attitude: rating.attitude ?? null,
      result: rating.result ?? null,
      comment: rating.comment ?? null,
      rated_at: rating.ratedAt,
      via: rating.via,
      rated_by: rating.by,
      resolver: rating.resolver ?? null,
      team: rating.team ?? null,
    };
    await transaction<RatingRow>('ratings')
      .insert(row)
      .onConflict(['incident_id', 'round'])
      .merge();
  }

  async ofRounds(
    keys: readonly RoundKey[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, KeptRating>> {
    if (keys.length === 0) return new Map();
    const rounds = new Map(keys.map(key => [key.incidentId, key.round]));
    const rows = await (options.transaction ?? this.#database)<RatingRow>(
      'ratings',
    ).whereIn('incident_id', [...rounds.keys()]);
    return new Map(
      rows
        .filter(row => rounds.get(row.incident_id) === row.round)
        .map(row => [row.incident_id, toRating(row)]),
    );
  }
}

function toRating(row: RatingRow): KeptRating {
  return {
    overall: row.overall,
    speed: row.speed ?? undefined,
    attitude: row.attitude ?? undefined,
    result: row.result ?? undefined,
    comment: row.comment ?? undefined,
    via: row.via as RatingVia,
    ratedAt: row.rated_at,
  };
}
