import { refusal } from '@firstline/frontend-kit/testUtils';
import type {
  FollowUpTask,
  Incident,
  ListFollowUpsRequest,
  Rating,
  SatisfactionApi,
} from '@firstline/plugin-service-desk-common';
import type { FakeServiceDesk } from './FakeServiceDesk';

type Desk = Pick<FakeServiceDesk, 'listIncidents' | 'getIncident'>;

const SCRIPT = {
  en: '1. Say who you are, and which report you call about.\n2. Ask whether it works again.',
  zh: '1. 自我介绍，说明为哪一个报告回访。\n2. 询问是否已恢复正常。',
};

/** Ratings and calls over the incidents of a desk in memory; the backend is the authority. */
export class FakeSatisfaction implements SatisfactionApi {
  readonly #desk: Desk;
  readonly #ratings = new Map<string, Rating>();

  static create(options: { desk: Desk }): FakeSatisfaction {
    return new FakeSatisfaction(options.desk);
  }

  private constructor(desk: Desk) {
    this.#desk = desk;
  }

  async rateIncident(number: string, rating: Rating): Promise<Incident> {
    const incident = await this.#desk.getIncident(number);
    if (incident.view === 'announced') throw await refusal(404, 'Not found');
    this.#ratings.set(number, rating);
    const askedAt = incident.resolvedAt ?? incident.updatedAt;
    return { ...incident, rating, survey: { askedAt, rating, mayRate: true } };
  }

  async listFollowUps({ reason }: ListFollowUpsRequest = {}) {
    const { items } = await this.#desk.listIncidents({ state: ['resolved'] });
    const tasks = items
      .flatMap(one => (one.view === 'announced' ? [] : [one]))
      .map(one => this.#taskOf(one))
      .filter(task => !reason || task.reason === reason);
    return { items: tasks, totalItems: tasks.length };
  }

  async getCallScript() {
    return SCRIPT;
  }

  #taskOf(incident: Incident): FollowUpTask {
    const { number, version, title, state, priority } = incident;
    const { requester, reporter, resolvedAt, updatedAt, resolution } = incident;
    const rating = this.#ratings.get(number) ?? incident.rating;
    return {
      id: number,
      reason: rating && rating.overall <= 2 ? 'dissatisfied' : 'no-answer',
      owner: incident.firstContactOwner,
      incident: {
        ...{ number, version, title, state, priority },
        ...{ requester, reporter, resolvedAt },
        resolvedBy: resolution?.resolvedBy,
        resolution: resolution?.text,
      },
      dueAt: resolvedAt ?? updatedAt,
      attempts: [],
      rating,
      openedAt: resolvedAt ?? updatedAt,
      mayFollowUp: true,
    };
  }
}
