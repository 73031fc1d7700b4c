import type { Knex } from 'knex';
import type { RoundKey } from './RatingStore';

/** What is asked of a requester after a resolution. Times are ISO 8601 in UTC. */
export interface Survey extends RoundKey {
  askedAt: string;
  /** What the draw said; others can rate, but are not asked to. */
  sampled: boolean;
  /** What their one-time link names; absent when they have none. */
  linkId?: string;
  /** When they are reminded next. */
  remindAt?: string;
  /** How often they were. */
  reminders: number;
  /** When the desk calls if they have not answered. */
  followUpAt?: string;
  answeredAt?: string;
  /** The incident was taken up again. */
  endedAt?: string;
}

/** Changes of a survey; a key that is there and undefined takes the value away. */
export type SurveyChanges = Partial<Omit<Survey, keyof RoundKey>>;

/** Surveys, one for each resolution. */
export interface SurveyStore {
  insert(
    survey: Survey,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  update(
    key: RoundKey,
    changes: SurveyChanges,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
  get(
    key: RoundKey,
    options: { transaction: Knex.Transaction },
  ): Promise<Survey | undefined>;
  byLink(linkId: string): Promise<Survey | undefined>;
  /** Those whose reminder, or whose call, is due; the longest due first. */
  due(
    what: 'remindAt' | 'followUpAt',
    options: { now: string; limit: number; except: readonly number[] },
  ): Promise<RoundKey[]>;
}
