import { randomUUID } from 'node:crypto';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';
import {
  conflictError,
  earlierResult,
  inTransaction,
  toDbTime,
  withIdempotency,
  type Clock,
} from '@firstline/backend-kit';
import {
  parseIncidentNumber,
  workLimits,
  workLogPermission,
  type LogWorkRequest,
  type WorkEntry,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import type { IncidentDesk } from '../incident/IncidentDesk';
import { requireId } from '../incident/incidentGate';
import type { Caller } from '../people/Caller';
import type { Teams } from '../people/Teams';
import { afterStep, allowsStep } from './dailyRecordLifecycle';
import type { DailyRecordStore } from './DailyRecordStore';
import type { StoredDailyRecord } from './StoredDailyRecord';
import { manages, type Management } from './Management';
import type { WorkDays } from './WorkDays';
import { isPermitted, requirePerson } from './workGate';
import type { WorkService } from './WorkService';
import type { WorkSight } from './WorkSight';
import type { WorkRecord, WorkStore } from './WorkStore';

/** What the service is made of. */
export interface WorkServiceOptions {
  database: Knex;
  work: WorkStore;
  records: DailyRecordStore;
  sight: WorkSight;
  days: WorkDays;
  management: Management;
  incidents: Pick<IncidentDesk, 'viewOf'>;
  teams: Pick<Teams, 'worksOnIncidents'>;
  clock: Clock;
}

/** {@link WorkService}: one transaction a write, in which the person's day is locked. */
export class DefaultWorkService implements WorkService<Caller> {
  readonly #options: WorkServiceOptions;

  static create(options: WorkServiceOptions): DefaultWorkService {
    return new DefaultWorkService(options);
  }

  private constructor(options: WorkServiceOptions) {
    this.#options = options;
  }

  async log(
    request: LogWorkRequest,
    { by, idempotencyKey }: { by: Caller; idempotencyKey?: string },
  ): Promise<WorkEntry> {
    const { database, clock } = this.#options;
    await this.#requireWorker(by);
    const asked = {
      caller: by.ref,
      key: idempotencyKey,
      route: 'POST /work',
      body: request,
    };
    // Before the incident is looked at: a repeated request is not refused for what has
    // changed since.
    const earlier = await earlierResult(database, asked);
    if (earlier !== undefined) return this.#read(earlier, by);
    await this.#requireDay(request.day, by);
    const incidentId = await this.#incident(request, by);
    const now = clock.now();
    const { result } = await inTransaction(database, transaction =>
      withIdempotency(transaction, { ...asked, now }, async () => {
        const entry: WorkRecord = {
          id: randomUUID(),
          person: by.ref,
          day: request.day,
          seconds: request.seconds,
          activity: request.activity,
          note: request.note,
          incidentId,
          createdAt: toDbTime(now),
        };
        await this.#add(entry, transaction);
        return entry.id;
      }),
    );
    return this.#read(result, by);
  }

  async withdraw(
    id: string,
    { reason }: { reason: string },
    { by }: { by: Caller },
  ): Promise<WorkEntry> {
    const { database, work, clock } = this.#options;
    const seen = await this.#own(id, by);
    const at = toDbTime(clock.now());
    await inTransaction(database, async transaction => {
      const record = await this.#open(seen, transaction);
      if (!(await work.withdraw(id, { at, reason }, { transaction }))) {
        throw conflictError('The entry has been withdrawn already');
      }
      const next = afterStep(record, 'add', { at, by: by.ref });
      await this.#options.records.put(next, { transaction });
    });
    return this.#read(id, by);
  }

  async ofIncident(number: string, { by }: { by: Caller }) {
    const id = requireId(number);
    const { incidents, work, records, sight, days, teams } = this.#options;
    const view = await incidents.viewOf(id, { by });
    if (!view) throw new NotFoundError('There is no such incident');
    if (view !== 'internal') throw notForYou();
    const entries = await work.ofIncident(id);
    const mine = entries.filter(({ person }) => person === by.ref);
    const openDays = new Set<string>();
    for (const day of new Set(mine.map(entry => entry.day))) {
      const { state } = await records.get(by.ref, day);
      if (allowsStep(state, 'add')) openDays.add(day);
    }
    const mayLog =
      by.kind === 'user' &&
      isPermitted(by, workLogPermission) &&
      (await teams.worksOnIncidents(by));
    return {
      items: await sight.entries(entries, {
        by,
        mayWithdraw: ({ person, day }) =>
          person === by.ref && openDays.has(day) && mayLog,
      }),
      totalSeconds: entries
        .filter(({ withdrawnAt }) => withdrawnAt === undefined)
        .reduce((total, { seconds }) => total + seconds, 0),
      mayLog,
      today: await days.today(by.ref),
    };
  }

  async #requireWorker(by: Caller): Promise<void> {
    requirePerson(by);
    if (await this.#options.teams.worksOnIncidents(by)) return;
    throw new NotAllowedError(
      'Working time is logged by those who work on incidents',
    );
  }

  async #requireDay(day: string, by: Caller): Promise<void> {
    const today = await this.#options.days.today(by.ref);
    if (day > today) throw new InputError('day: must not be in the future');
    const first = DateTime.fromISO(today, { zone: 'utc' })
      .minus({ years: 1 })
      .toISODate();
    if (first !== null && day < first) {
      throw new InputError('day: must be within the last year');
    }
  }

  /** @throws InputError for one the caller may not know of, as for one that is not there */
  async #incident(
    { incidentNumber }: LogWorkRequest,
    by: Caller,
  ): Promise<number | undefined> {
    if (incidentNumber === undefined) return undefined;
    const id = parseIncidentNumber(incidentNumber);
    const view =
      id === undefined
        ? undefined
        : await this.#options.incidents.viewOf(id, { by });
    if (id === undefined || !view) {
      throw new InputError('incidentNumber: is unknown');
    }
    if (view !== 'internal') throw notForYou();
    return id;
  }

  async #add(entry: WorkRecord, transaction: Knex.Transaction): Promise<void> {
    const { work, records } = this.#options;
    const { person, day } = entry;
    const record = await this.#open(entry, transaction);
    const logged = await work.secondsOfDay(person, day, { transaction });
    const left = workLimits.secondsOfDay - logged;
    if (entry.seconds > left) {
      throw new InputError(
        `seconds: a day has 24 hours, of which ${left} seconds are left`,
      );
    }
    await work.insert(entry, { transaction });
    const next = afterStep(record, 'add', { at: entry.createdAt, by: person });
    await records.put(next, { transaction });
  }

  /** The locked record of a day that may be added to. @throws ConflictError */
  async #open(
    { person, day }: Pick<WorkRecord, 'person' | 'day'>,
    transaction: Knex.Transaction,
  ): Promise<StoredDailyRecord> {
    const record = await this.#options.records.lock(person, day, {
      transaction,
    });
    if (allowsStep(record.state, 'add')) return record;
    throw conflictError(
      `The record of ${day} is ${record.state}; it must be opened again first`,
      { version: record.version },
    );
  }

  /** @throws NotFoundError for what the caller cannot know of, NotAllowedError for the rest */
  async #own(id: string, by: Caller): Promise<WorkRecord> {
    const { work, management, incidents } = this.#options;
    const entry = await work.get(id);
    if (entry?.person === by.ref) return entry;
    const isKnown =
      entry !== undefined &&
      (manages(await management.of(by), entry.person, by) ||
        (entry.incidentId !== undefined &&
          (await incidents.viewOf(entry.incidentId, { by })) === 'internal'));
    if (!isKnown) throw new NotFoundError('There is no such entry');
    throw new NotAllowedError('An entry is withdrawn by whoever logged it');
  }

  async #read(id: string, by: Caller): Promise<WorkEntry> {
    const { work, records, sight } = this.#options;
    const entry = await work.get(id);
    if (!entry) throw new Error(`The entry ${id} vanished while it was logged`);
    const { state } = await records.get(entry.person, entry.day);
    const [read] = await sight.entries([entry], {
      by,
      mayWithdraw: ({ person }) =>
        person === by.ref && allowsStep(state, 'add'),
    });
    return read;
  }
}

function notForYou(): NotAllowedError {
  return new NotAllowedError(
    'Time worked is for those who see all of the incident',
  );
}
