import type { Knex } from 'knex';
import type { RoundKey } from './RatingStore';
import type { Survey, SurveyChanges, SurveyStore } from './SurveyStore';

interface SurveyRow {
  incident_id: number;
  round: number;
  asked_at: string;
  sampled: number;
  link_id: string | null;
  remind_at: string | null;
  reminders: number;
  follow_up_at: string | null;
  answered_at: string | null;
  ended_at: string | null;
}

const TABLE = 'surveys';
const dueColumns = {
  remindAt: 'remind_at',
  followUpAt: 'follow_up_at',
} as const;

/** {@link SurveyStore} in the table `surveys`. */
export class DatabaseSurveyStore implements SurveyStore {
  readonly #database: Knex;

  static create(options: { database: Knex }): DatabaseSurveyStore {
    return new DatabaseSurveyStore(options.database);
  }

  private constructor(database: Knex) {
    this.#database = database;
  }

  async insert(
    survey: Survey,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction(TABLE).insert({ ...keyOf(survey), ...toRow(survey) });
  }

  async update(
    key: RoundKey,
    changes: SurveyChanges,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    await transaction(TABLE).where(keyOf(key)).update(toRow(changes));
  }

  async get(
    key: RoundKey,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<Survey | undefined> {
    const row: SurveyRow | undefined = await transaction(TABLE)
      .where(keyOf(key))
      .first();
    return row && toSurvey(row);
  }

  async byLink(linkId: string): Promise<Survey | undefined> {
    const row: SurveyRow | undefined = await this.#database(TABLE)
      .where({ link_id: linkId })
      .first();
    return row && toSurvey(row);
  }

  async due(
    what: 'remindAt' | 'followUpAt',
    options: { now: string; limit: number; except: readonly number[] },
  ): Promise<RoundKey[]> {
    const column = dueColumns[what];
    const rows: SurveyRow[] = await this.#database(TABLE)
      // As a literal, so that the partial index of those that are due serves.
      .whereRaw(`${column} is not null`)
      .where(column, '<=', options.now)
      .whereNotIn('incident_id', options.except)
      .orderBy([column, 'incident_id'])
      .limit(options.limit)
      .select('incident_id', 'round');
    return rows.map(row => ({ incidentId: row.incident_id, round: row.round }));
  }
}

function keyOf({ incidentId, round }: RoundKey) {
  return { incident_id: incidentId, round };
}

function toRow(changes: SurveyChanges): Partial<SurveyRow> {
  const row: Partial<SurveyRow> = {};
  if (changes.askedAt !== undefined) row.asked_at = changes.askedAt;
  if (changes.sampled !== undefined) row.sampled = changes.sampled ? 1 : 0;
  if (changes.reminders !== undefined) row.reminders = changes.reminders;
  if ('linkId' in changes) row.link_id = changes.linkId ?? null;
  if ('remindAt' in changes) row.remind_at = changes.remindAt ?? null;
  if ('followUpAt' in changes) row.follow_up_at = changes.followUpAt ?? null;
  if ('answeredAt' in changes) row.answered_at = changes.answeredAt ?? null;
  if ('endedAt' in changes) row.ended_at = changes.endedAt ?? null;
  return row;
}

function toSurvey(row: SurveyRow): Survey {
  return {
    incidentId: row.incident_id,
    round: row.round,
    askedAt: row.asked_at,
    sampled: row.sampled === 1,
    linkId: row.link_id ?? undefined,
    remindAt: row.remind_at ?? undefined,
    reminders: row.reminders,
    followUpAt: row.follow_up_at ?? undefined,
    answeredAt: row.answered_at ?? undefined,
    endedAt: row.ended_at ?? undefined,
  };
}
