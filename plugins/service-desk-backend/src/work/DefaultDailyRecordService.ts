import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  conflictError,
  inTransaction,
  toDbTime,
  type Clock,
} from '@firstline/backend-kit';
import {
  workLogPermission,
  workReviewPermission,
  type DailyRecord,
  type DailyRecordList,
  type ListDailyRecordsRequest,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import type { DeskConfig } from '../settings/DeskConfig';
import {
  afterStep,
  allowsStep,
  type DailyRecordStep,
} from './dailyRecordLifecycle';
import { dailyRecordNotification } from './dailyRecordNotification';
import type {
  DailyRecordService,
  DailyRecordStepOptions,
} from './DailyRecordService';
import type { DailyRecordStore } from './DailyRecordStore';
import type { StoredDailyRecord } from './StoredDailyRecord';
import {
  manages,
  managesAnybody,
  type Managed,
  type Management,
} from './Management';
import type { WorkDays } from './WorkDays';
import { isPermitted, requirePerson } from './workGate';
import type { WorkSight } from './WorkSight';
import type { WorkStore } from './WorkStore';

/** Records of a list; a month of sixty people. */
const LISTED = 2_000;
/** Incidents without time that a record names. */
const UNTIMED = 100;

/** What the service is made of. */
export interface DailyRecordServiceOptions {
  database: Knex;
  work: WorkStore;
  records: DailyRecordStore;
  sight: WorkSight;
  days: WorkDays;
  management: Management;
  teams: Pick<Teams, 'ofPeople' | 'worksOnIncidents'>;
  outbox: IncidentOutbox;
  config: Pick<DeskConfig, 'notificationLanguage'>;
  clock: Clock;
}

/** {@link DailyRecordService}: of two steps at once one wins, the other is told so. */
export class DefaultDailyRecordService implements DailyRecordService<Caller> {
  readonly #options: DailyRecordServiceOptions;

  static create(options: DailyRecordServiceOptions): DefaultDailyRecordService {
    return new DefaultDailyRecordService(options);
  }

  private constructor(options: DailyRecordServiceOptions) {
    this.#options = options;
  }

  async list(
    query: ListDailyRecordsRequest,
    { by }: { by: Caller },
  ): Promise<DailyRecordList> {
    const { records, days } = this.#options;
    const managed = await this.#requireReader(by);
    const { person } = query;
    if (
      person !== undefined &&
      person !== by.ref &&
      !manages(managed, person, by)
    ) {
      throw notForYou();
    }
    return {
      items: await records.list({
        ...query,
        people: peopleOf(person, managed, by),
        limit: LISTED,
      }),
      mayReview: managesAnybody(managed),
      today: await days.today(by.ref),
    };
  }

  async get(person: string, day: string, { by }: { by: Caller }) {
    const managed = await this.#requireReader(by);
    const record = await this.#known(person, day, { managed, by });
    return this.#read(record, { by, managed });
  }

  async complete(
    person: string,
    day: string,
    { remark }: { remark?: string },
    { by, ifVersion }: DailyRecordStepOptions<Caller>,
  ) {
    const managed = await this.#requireReader(by);
    await this.#known(person, day, { managed, by });
    if (person !== by.ref) {
      throw new NotAllowedError('A record is completed by its person');
    }
    if (day > (await this.#options.days.today(by.ref))) {
      throw new InputError('day: must not be in the future');
    }
    return this.#step('complete', {
      ...{ person, day, remark, by, ifVersion, managed },
    });
  }

  async review(
    person: string,
    day: string,
    { accepted, remark }: { accepted: boolean; remark?: string },
    { by, ifVersion }: DailyRecordStepOptions<Caller>,
  ) {
    const managed = await this.#requireReader(by);
    await this.#known(person, day, { managed, by });
    if (!manages(managed, person, by)) {
      throw new NotAllowedError("A record is reviewed by its person's manager");
    }
    return this.#step(accepted ? 'accept' : 'reopen', {
      ...{ person, day, remark, by, ifVersion, managed },
    });
  }

  async #step(
    step: DailyRecordStep,
    asked: {
      person: string;
      day: string;
      remark?: string;
      by: Caller;
      ifVersion?: number;
      managed: Managed;
    },
  ): Promise<DailyRecord> {
    const { database, records, clock } = this.#options;
    const { person, day, remark, by, ifVersion } = asked;
    const at = clock.now();
    const stored = await inTransaction(database, async transaction => {
      const seen = await records.lock(person, day, { transaction });
      if (ifVersion !== undefined && ifVersion !== seen.version) {
        throw conflictError(
          `The record has changed: you saw version ${ifVersion}, now it is at version ${seen.version}`,
          { version: seen.version },
        );
      }
      if (!allowsStep(seen.state, step)) {
        throw conflictError(`The record of ${day} is ${seen.state}`, {
          version: seen.version,
        });
      }
      const facts = { at: toDbTime(at), by: by.ref, remark };
      const next = afterStep(seen, step, facts);
      await records.put(next, { transaction });
      if (step === 'reopen') await this.#tell(next, { at, transaction });
      return next;
    });
    this.#options.outbox.poke();
    return this.#read(stored, asked);
  }

  async #tell(
    record: StoredDailyRecord,
    options: Parameters<IncidentOutbox['add']>[1],
  ): Promise<void> {
    const { outbox, config } = this.#options;
    const { person, day, version, reviewRemark } = record;
    const message = dailyRecordNotification(
      { person, day, remark: reviewRemark },
      { language: config.notificationLanguage },
    );
    const key = `daily-record:${person}:${day}:${version}`;
    await outbox.add([{ key, messages: [message] }], options);
  }

  async #read(
    record: StoredDailyRecord,
    { by, managed }: { by: Caller; managed: Managed },
  ): Promise<DailyRecord> {
    const { work, sight, days } = this.#options;
    const { person, day, state } = record;
    const mayEdit =
      person === by.ref &&
      allowsStep(state, 'add') &&
      isPermitted(by, workLogPermission) &&
      day <= (await days.today(person));
    const bounds = await days.boundsOf(person, day);
    const [entries, untimed] = await Promise.all([
      work.ofDay(person, day),
      work.untimed({ person, day, ...bounds, limit: UNTIMED }),
    ]);
    const named = await sight.named(untimed, by);
    return {
      ...record,
      entries: await sight.entries(entries, {
        by,
        mayWithdraw: () => mayEdit,
      }),
      totalSeconds: entries
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .reduce((total, { seconds }) => total + seconds, 0),
      untimed: untimed.flatMap(id => named.get(id) ?? []),
      mayEdit,
      mayReview:
        allowsStep(state, 'reopen') &&
        manages(managed, person, by) &&
        isPermitted(by, workReviewPermission),
    };
  }

  async #requireReader(by: Caller): Promise<Managed> {
    requirePerson(by);
    const managed = await this.#options.management.of(by);
    if (
      managesAnybody(managed) ||
      (await this.#options.teams.worksOnIncidents(by))
    ) {
      return managed;
    }
    throw notForYou();
  }

  /** Others than their manager learn nothing of whether somebody is there. */
  async #known(
    person: string,
    day: string,
    { managed, by }: { managed: Managed; by: Caller },
  ): Promise<StoredDailyRecord> {
    const isTheirs = person === by.ref;
    if (!isTheirs && !manages(managed, person, by)) throw notForYou();
    const record = await this.#options.records.get(person, day);
    // Whoever has left the teams leaves records behind.
    if (isTheirs || record.version > 0) return record;
    if ((await this.#options.teams.ofPeople()).has(person)) return record;
    throw new NotFoundError('There is no such agent');
  }
}

function notForYou(): NotAllowedError {
  return new NotAllowedError(
    'A daily record is for its person and their manager',
  );
}

/** @returns undefined for everybody */
function peopleOf(
  person: string | undefined,
  managed: Managed,
  by: Caller,
): string[] | undefined {
  if (person !== undefined) return [person];
  if (managed === 'everybody') return undefined;
  return [...new Set([by.ref, ...managed])];
}
