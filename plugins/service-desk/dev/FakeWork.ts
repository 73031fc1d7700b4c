import { refusal } from '@firstline/frontend-kit/testUtils';
import {
  type Assessments,
  type AssessmentsRequest,
  type DailyRecord,
  type DailyRecordState,
  type DeskPerson,
  type EngineerFigures,
  type ListDailyRecordsRequest,
  type LogWorkRequest,
  type WorkApi,
  type WorkEntry,
  type WriteOptions,
  assessmentScore,
  defaultAssessmentWeights,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { newId } from './fakeState';
import { deskPersonOf, userRef } from './people';

interface Head {
  state: DailyRecordState;
  version: number;
  remark?: string;
  reviewRemark?: string;
}

const today = () => DateTime.now().toISODate() ?? '';

const line = (
  name: string,
  figures: Partial<EngineerFigures>,
): Omit<EngineerFigures, 'score'> => ({
  person: userRef(name),
  teams: deskPersonOf(name).teams,
  ...{ taken: 0, solved: 0, reopened: 0, workSeconds: 0 },
  ...{ responses: 0, ratings: 0, articlesWritten: 0, articlesUsed: 0 },
  complaintsUpheld: 0,
  ...figures,
});

const figures = [
  line('li.na', {
    taken: 31,
    solved: 24,
    reopened: 1,
    workSeconds: 93_600,
    responses: 31,
    responseRate: 0.93,
    ratings: 9,
    ratingMean: 4.4,
    articlesWritten: 2,
    articlesUsed: 11,
  }),
  line('tom.baker', { taken: 12, solved: 9, complaintsUpheld: 1 }),
  line('wang.fang', { taken: 18, solved: 17, articlesUsed: 20 }),
];

/** Working time in memory, for looking at and testing the screens; the backend is the authority. */
export class FakeWork implements WorkApi {
  readonly entries: WorkEntry[] = [];
  readonly heads = new Map<string, Head>();
  readonly #person: DeskPerson;

  /** @param options - `as`: who looks, e.g. `li.na` */
  static create(options: { as: string }): FakeWork {
    return new FakeWork(deskPersonOf(options.as));
  }

  private constructor(person: DeskPerson) {
    this.#person = person;
  }

  async logWork(request: LogWorkRequest): Promise<WorkEntry> {
    const person = this.#person.userRef;
    const { state } = this.#head(person, request.day);
    if (state !== 'open') throw await refusal(409, `The day is ${state}`);
    const entry: WorkEntry = {
      ...request,
      id: newId(),
      person,
      incidentTitle: request.incidentNumber && 'Card payments fail',
      createdAt: DateTime.utc().toISO(),
      mayWithdraw: true,
    };
    this.entries.push(entry);
    this.#grow(person, request.day, {});
    return entry;
  }

  async withdrawWork(id: string, { reason }: { reason: string }) {
    const entry = this.entries.find(one => one.id === id);
    if (!entry) throw await refusal(404, 'There is no such entry');
    entry.withdrawnAt = DateTime.utc().toISO();
    entry.withdrawnReason = reason;
    entry.mayWithdraw = false;
    return entry;
  }

  async getIncidentWork(number: string) {
    const items = this.entries.filter(one => one.incidentNumber === number);
    return {
      items,
      totalSeconds: sum(items),
      mayLog: this.#works(),
      today: today(),
    };
  }

  async listDailyRecords(request: ListDailyRecordsRequest) {
    if (!this.#works()) throw await refusal(403, 'Not yours');
    const keys = new Set([
      ...this.heads.keys(),
      ...this.entries.map(one => `${one.person} ${one.day}`),
    ]);
    const items = [...keys].map(key => {
      const [person, day] = key.split(' ');
      const entries = this.#of(person, day);
      const { state } = this.#head(person, day);
      const totalSeconds = sum(entries);
      return { person, day, state, totalSeconds, entries: entries.length };
    });
    return {
      items: items.filter(
        ({ person, state, day }) =>
          (!request.person || request.person === person) &&
          (!request.state || request.state === state) &&
          day >= request.from &&
          day <= request.to,
      ),
      mayReview: this.#person.deskManager,
      today: today(),
    };
  }

  async getDailyRecord(person: string, day: string): Promise<DailyRecord> {
    const isMine = person === this.#person.userRef;
    if (!isMine && !this.#person.deskManager) {
      throw await refusal(403, 'Not yours');
    }
    const entries = this.#of(person, day);
    const head = this.#head(person, day);
    return {
      ...head,
      person,
      day,
      entries: entries.map(entry => ({
        ...entry,
        mayWithdraw: isMine && head.state === 'open' && !entry.withdrawnAt,
      })),
      totalSeconds: sum(entries),
      untimed:
        day === today() && isMine
          ? [{ number: 'INC-000007', title: 'VPN drops' }]
          : [],
      mayEdit: isMine && head.state === 'open' && day <= today(),
      mayReview: !isMine && head.state !== 'open',
    };
  }

  async completeDailyRecord(
    person: string,
    day: string,
    body: { remark?: string },
    options?: WriteOptions,
  ) {
    await this.#requireVersion(person, day, options);
    this.#grow(person, day, { ...body, state: 'completed' });
    return this.getDailyRecord(person, day);
  }

  async reviewDailyRecord(
    person: string,
    day: string,
    body: { accepted: boolean; remark?: string },
    options?: WriteOptions,
  ) {
    await this.#requireVersion(person, day, options);
    this.#grow(person, day, {
      state: body.accepted ? 'reviewed' : 'open',
      reviewRemark: body.remark,
    });
    return this.getDailyRecord(person, day);
  }

  async getAssessments(request: AssessmentsRequest): Promise<Assessments> {
    const { deskManager, userRef: me, resolver } = this.#person;
    if (!deskManager && !resolver) throw await refusal(403, 'Not yours');
    const { complaintsUpheld, ...others } = defaultAssessmentWeights;
    const weights = deskManager ? { ...others, complaintsUpheld } : others;
    return {
      from: request.from,
      to: request.to,
      weights,
      items: figures
        .filter(({ person }) => deskManager || person === me)
        .map(one => ({
          ...one,
          complaintsUpheld: deskManager ? one.complaintsUpheld : undefined,
          score: assessmentScore(one, weights),
        })),
      manages: deskManager,
    };
  }

  async exportAssessments() {
    return new Blob(['\ufeffUser\r\n'], { type: 'text/csv' });
  }

  #works(): boolean {
    const { resolver, incidentManager, deskManager } = this.#person;
    return resolver || incidentManager || deskManager;
  }

  #of(person: string, day: string): WorkEntry[] {
    return this.entries.filter(one => one.person === person && one.day === day);
  }

  #head(person: string, day: string): Head {
    return this.heads.get(`${person} ${day}`) ?? { state: 'open', version: 0 };
  }

  #grow(person: string, day: string, change: Partial<Head>): void {
    const head = this.#head(person, day);
    this.heads.set(`${person} ${day}`, {
      ...head,
      ...change,
      version: head.version + 1,
    });
  }

  async #requireVersion(
    person: string,
    day: string,
    options?: WriteOptions,
  ): Promise<void> {
    const { version } = this.#head(person, day);
    if (options?.ifMatch !== version) {
      throw await refusal(409, 'The record has changed', { version });
    }
  }
}

function sum(entries: WorkEntry[]): number {
  return entries
    .filter(({ withdrawnAt }) => withdrawnAt === undefined)
    .reduce((total, { seconds }) => total + seconds, 0);
}
