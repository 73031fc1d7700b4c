import { inTransaction, toDbTime } from '@firstline/backend-kit';
import { formatIncidentNumber } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { FollowUpStore } from './FollowUpStore';
import { openFollowUp } from './openFollowUp';
import type { RatingLinks } from './RatingLinks';
import { isRateable, roundOf } from './ratingRules';
import type { RoundKey } from './RatingStore';
import { surveyNotification } from './satisfactionNotifications';
import type { Survey, SurveyStore } from './SurveyStore';

const BATCH = 100;

/** What the sweeps work with. */
export interface SatisfactionSweepOptions {
  deps: Pick<
    IncidentDependencies,
    'database' | 'store' | 'config' | 'clock' | 'outbox'
  >;
  surveys: SurveyStore;
  followUps: FollowUpStore;
  /** Absent: nobody is sent a link, nor reminded. */
  links?: RatingLinks;
}

/**
 * What happens to surveys by the clock: reminders, calls for those who do not answer, the end
 * of calls whose incident is closed for good. Each is one transaction under the incident's
 * lock: safe on any replica and to run twice.
 */
export class SatisfactionSweeps {
  readonly #options: SatisfactionSweepOptions;

  static create(options: SatisfactionSweepOptions): SatisfactionSweeps {
    return new SatisfactionSweeps(options);
  }

  private constructor(options: SatisfactionSweepOptions) {
    this.#options = options;
  }

  /**
   * Does what is due, until it is told to stop.
   *
   * @returns how many reminders were sent, calls asked for and calls given up
   * @throws Error at the end, for the scheduler's log, when some failed
   */
  async run(
    options: { signal?: AbortSignal } = {},
  ): Promise<{ reminded: number; opened: number; lapsed: number }> {
    const failures = new Map<number, unknown>();
    const each = (what: 'remindAt' | 'followUpAt') =>
      this.#each(what, { ...options, failures });
    const opened = await each('followUpAt');
    const reminded = await each('remindAt');
    const lapsed = options.signal?.aborted ? 0 : await this.#lapse();
    if (opened + reminded > 0) this.#options.deps.outbox.poke();
    const [first] = failures;
    if (first) {
      const [id, cause] = first;
      throw new Error(
        `Surveys of ${
          failures.size
        } incidents failed, first ${formatIncidentNumber(id)}: ${cause}`,
        { cause },
      );
    }
    return { reminded, opened, lapsed };
  }

  async #each(
    what: 'remindAt' | 'followUpAt',
    options: { signal?: AbortSignal; failures: Map<number, unknown> },
  ): Promise<number> {
    const { surveys, deps } = this.#options;
    const { signal, failures } = options;
    let done = 0;
    let due: RoundKey[] = [];
    do {
      if (signal?.aborted) return done;
      due = await surveys.due(what, {
        now: toDbTime(deps.clock.now()),
        limit: BATCH,
        except: [...failures.keys()].slice(-BATCH),
      });
      for (const key of due) {
        if (signal?.aborted) return done;
        try {
          if (await this.#take(what, key)) done += 1;
        } catch (error) {
          failures.set(key.incidentId, error);
        }
      }
    } while (due.length === BATCH && failures.size < BATCH);
    return done;
  }

  /** False when it is not due any more: another replica, or an answer, was first. */
  #take(what: 'remindAt' | 'followUpAt', key: RoundKey): Promise<boolean> {
    const { deps, surveys } = this.#options;
    const at = deps.clock.now();
    return inTransaction(deps.database, async transaction => {
      const record = await deps.store.get(key.incidentId, {
        transaction,
        forUpdate: true,
      });
      const survey = await surveys.get(key, { transaction });
      const dueAt = survey?.[what];
      if (!record || !survey || dueAt === undefined || dueAt > toDbTime(at)) {
        return false;
      }
      if (what === 'remindAt') {
        return this.#remind(survey, record, { at, transaction });
      }
      await surveys.update(key, { followUpAt: undefined }, { transaction });
      if (record.state !== 'resolved' || roundOf(record) !== key.round) {
        return false;
      }
      return openFollowUp(
        { ...deps, followUps: this.#options.followUps },
        { ...key, reason: 'no-answer', record },
        { at, transaction },
      );
    });
  }

  async #remind(
    survey: Survey,
    record: NonNullable<
      Awaited<ReturnType<IncidentDependencies['store']['get']>>
    >,
    { at, transaction }: { at: DateTime; transaction: Knex.Transaction },
  ): Promise<boolean> {
    const { deps, surveys, links } = this.#options;
    const { config } = deps;
    const { requester } = record;
    const { linkId, reminders } = survey;
    const wanted =
      links !== undefined &&
      linkId !== undefined &&
      requester !== undefined &&
      roundOf(record) === survey.round &&
      isRateable(record, { ...config, now: at });
    await surveys.update(
      survey,
      {
        remindAt: wanted ? nextReminder(survey, { config, at }) : undefined,
        reminders: reminders + (wanted ? 1 : 0),
      },
      { transaction },
    );
    if (!wanted) return false;
    const message = surveyNotification(
      { ...record, requester },
      {
        key: survey,
        link: await links.linkTo(linkId, at),
        reminder: true,
        config,
      },
    );
    await deps.outbox.add(
      [
        {
          key: `survey:${survey.incidentId}:${survey.round}:${reminders + 1}`,
          messages: [message],
        },
      ],
      { at, transaction },
    );
    return true;
  }

  #lapse(): Promise<number> {
    const { deps, followUps } = this.#options;
    const now = deps.clock.now();
    return followUps.lapse({
      closedBefore: toDbTime(now.minus({ days: deps.config.reopenWindowDays })),
      at: toDbTime(now),
    });
  }
}

/** The next that is not past: after downtime nobody is reminded of each that was missed. */
function nextReminder(
  { askedAt }: Survey,
  { config, at }: Pick<IncidentDependencies, 'config'> & { at: DateTime },
): string | undefined {
  const asked = DateTime.fromISO(askedAt, { zone: 'utc' });
  const next = config.satisfaction.remindersSeconds
    .map(seconds => asked.plus({ seconds }))
    .find(moment => moment > at);
  return next && toDbTime(next);
}
