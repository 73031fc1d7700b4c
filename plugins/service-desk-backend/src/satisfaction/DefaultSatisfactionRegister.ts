import { randomUUID } from 'node:crypto';
import { toDbTime } from '@firstline/backend-kit';
import { isDissatisfied } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { WriteContext } from '../incident/IncidentWriter';
import type { DeskConfig } from '../settings/DeskConfig';
import type { FollowUpStore } from './FollowUpStore';
import { nextAttempt } from './nextAttempt';
import { openFollowUp } from './openFollowUp';
import type { RatingLinks } from './RatingLinks';
import { roundOf } from './ratingRules';
import type { RatingStore, RoundKey } from './RatingStore';
import { isSampled, shareOf } from './sampleSurvey';
import { surveyNotification } from './satisfactionNotifications';
import type {
  KeptRating,
  NewAttempt,
  NewRating,
  SatisfactionChange,
  SatisfactionRegister,
} from './SatisfactionRegister';
import type { SurveyChanges, SurveyStore } from './SurveyStore';

/** What a register works with. */
export interface SatisfactionRegisterOptions {
  surveys: SurveyStore;
  ratings: RatingStore;
  followUps: FollowUpStore;
  config: Pick<
    DeskConfig,
    'satisfaction' | 'agreements' | 'groups' | 'notificationLanguage'
  >;
  outbox: IncidentOutbox;
  /** Absent: nobody is sent a link (demo history, benchmarks). */
  links?: RatingLinks;
  /** From 0 to below 1; decides who is asked. */
  draw?: () => number;
}

interface Write {
  before: IncidentRecord | undefined;
  record: IncidentRecord;
  change?: SatisfactionChange;
}

/** Nothing is due any more. */
const nothingDue: SurveyChanges = {
  remindAt: undefined,
  followUpAt: undefined,
};

/** {@link SatisfactionRegister} over its stores. */
export class DefaultSatisfactionRegister implements SatisfactionRegister {
  readonly #options: SatisfactionRegisterOptions;

  static create(
    options: SatisfactionRegisterOptions,
  ): DefaultSatisfactionRegister {
    return new DefaultSatisfactionRegister(options);
  }

  private constructor(options: SatisfactionRegisterOptions) {
    this.#options = options;
  }

  async follow(write: Write, context: WriteContext): Promise<void> {
    const { before, record, change } = write;
    const from = before?.state;
    if (record.state === 'resolved' && from !== 'resolved') {
      await this.#ask(record, context);
      return;
    }
    if (from !== 'resolved' && from !== 'closed') return;
    const { id, reopenCount } = before ?? record;
    const key = { incidentId: id, round: roundOf({ reopenCount }) };
    // The attempt first: a rating they gave in it is news for whoever has to hear of it.
    if (change?.attempt) {
      await this.#attempt(key, record, change.attempt, context);
    }
    if (change?.rating) await this.#rate(key, write, change.rating, context);
    if (record.state === 'closed' && from === 'resolved') {
      await this.#closed(key, record, context);
    } else if (record.state !== 'resolved' && record.state !== 'closed') {
      await this.#reopened(key, context);
    }
  }

  async ratingsOf(
    records: readonly Pick<IncidentRecord, 'id' | 'reopenCount'>[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Map<number, KeptRating>> {
    const keys = records.map(record => ({
      incidentId: record.id,
      round: roundOf(record),
    }));
    return this.#options.ratings.ofRounds(keys, options);
  }

  awaitingCall(
    ids: readonly number[],
    options: { transaction?: Knex.Transaction } = {},
  ): Promise<Set<number>> {
    return this.#options.followUps.awaitingCall(ids, options);
  }

  /** Whether somebody is asked is drawn here, once, and kept. */
  async #ask(
    record: IncidentRecord,
    { at, transaction }: WriteContext,
  ): Promise<void> {
    const {
      surveys,
      outbox,
      links,
      config,
      draw = Math.random,
    } = this.#options;
    const { satisfaction } = config;
    const key = { incidentId: record.id, round: roundOf(record) };
    const { requester } = record;
    const facts = { ...record, team: record.resolution?.team };
    const sampled =
      requester !== undefined &&
      isSampled(shareOf(satisfaction.surveys, facts), draw());
    const linkId = sampled && links ? randomUUID() : undefined;
    const after = (seconds: number | undefined) =>
      seconds === undefined ? undefined : toDbTime(at.plus({ seconds }));
    await surveys.insert(
      {
        ...key,
        askedAt: toDbTime(at),
        sampled,
        linkId,
        remindAt: sampled ? after(satisfaction.remindersSeconds[0]) : undefined,
        reminders: 0,
        followUpAt:
          requester === undefined
            ? undefined
            : after(satisfaction.followUpAfterSeconds),
      },
      { transaction },
    );
    if (requester === undefined) {
      // Without an account nobody can answer in the portal: the desk calls at once.
      if (record.reporter?.phone ?? record.reporter?.email) {
        await openFollowUp(
          this.#options,
          { ...key, reason: 'no-answer', record },
          { at, transaction },
        );
      }
    } else if (linkId !== undefined && links) {
      const link = await links.linkTo(linkId, at);
      const message = surveyNotification(
        { ...record, requester },
        { key, link, reminder: false, config },
      );
      await outbox.add(
        [{ key: `survey:${key.incidentId}:${key.round}`, messages: [message] }],
        {
          at,
          transaction,
        },
      );
    }
  }

  async #rate(
    key: RoundKey,
    { before, record }: Write,
    rating: NewRating,
    context: WriteContext,
  ): Promise<void> {
    const { at, by, transaction } = context;
    const { ratings, surveys, followUps } = this.#options;
    const resolution = before?.resolution;
    await ratings.put(
      key,
      {
        ...rating,
        ratedAt: toDbTime(at),
        by: by.ref,
        resolver: resolution?.resolvedBy,
        team: resolution?.team,
      },
      { transaction },
    );
    await surveys.update(
      key,
      { ...nothingDue, answeredAt: toDbTime(at) },
      { transaction },
    );
    const done = { at: toDbTime(at), transaction };
    await followUps.finish({ ...key, reason: 'no-answer' }, done);
    if (!isDissatisfied(rating)) {
      await followUps.finish({ ...key, reason: 'dissatisfied' }, done);
      return;
    }
    const isOver = record.state !== 'resolved' && record.state !== 'closed';
    // Whoever would have to call has them on the phone, or is told that it was reopened.
    const knows = record.firstContactOwner === by.ref;
    if (isOver || knows) return;
    await openFollowUp(
      this.#options,
      { ...key, reason: 'dissatisfied', record },
      { at, transaction },
    );
  }

  async #attempt(
    key: RoundKey,
    record: IncidentRecord,
    attempt: NewAttempt,
    { at, by, transaction }: WriteContext,
  ): Promise<void> {
    const { followUps, surveys, config } = this.#options;
    const now = toDbTime(at);
    await followUps.addAttempt(
      key,
      { ...attempt, at: now, by: by.ref },
      { transaction },
    );
    if (attempt.result !== 'not-reached') {
      await surveys.update(key, nothingDue, { transaction });
      await followUps.finish(key, { at: now, transaction });
      return;
    }
    const dueAt =
      attempt.nextAttemptAt ?? toDbTime(nextAttempt(at, config.agreements));
    await surveys.update(key, { followUpAt: undefined }, { transaction });
    const moved = await followUps.postpone(key, { dueAt, transaction });
    if (moved > 0) return;
    await followUps.open(
      {
        ...key,
        reason: 'no-answer',
        owner: record.firstContactOwner,
        dueAt,
        openedAt: now,
      },
      { transaction },
    );
  }

  async #closed(
    key: RoundKey,
    record: IncidentRecord,
    { at, transaction }: WriteContext,
  ): Promise<void> {
    const { surveys, followUps } = this.#options;
    const answered = record.closureCode === 'confirmed';
    await surveys.update(
      key,
      answered ? nothingDue : { followUpAt: undefined },
      { transaction },
    );
    await followUps.finish(
      { ...key, reason: 'no-answer' },
      { at: toDbTime(at), transaction },
    );
  }

  async #reopened(
    key: RoundKey,
    { at, transaction }: WriteContext,
  ): Promise<void> {
    const { surveys, followUps } = this.#options;
    const now = toDbTime(at);
    await surveys.update(key, { ...nothingDue, endedAt: now }, { transaction });
    await followUps.finish(key, { at: now, transaction });
  }
}
