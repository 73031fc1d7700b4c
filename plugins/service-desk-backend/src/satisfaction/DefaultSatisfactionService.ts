import { NotAllowedError } from '@backstage/errors';
import {
  decodeCursor,
  encodeCursor,
  filterHash,
  toDbTime,
} from '@firstline/backend-kit';
import type {
  FollowUpQuery,
  FollowUpTask,
  Page,
  Rating,
} from '@firstline/plugin-service-desk-common';
import { lifecycleFactsOf, movesOf, viewOf } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import { requireId } from '../incident/incidentGate';
import { visibilityOf } from '../incident/incidentLists';
import { IncidentReader } from '../incident/IncidentReader';
import type { WriteOptions } from '../incident/IncidentService';
import { IncidentWriter } from '../incident/IncidentWriter';
import type { Caller } from '../people/Caller';
import type { FollowUp, FollowUpStore } from './FollowUpStore';
import { toFollowUpTask } from './followUpView';
import { rateIncident } from './rateIncident';
import type { SatisfactionService } from './SatisfactionService';

const DEFAULT_LIMIT = 25;

/** The satisfaction service of callers who are known. */
export class DefaultSatisfactionService implements SatisfactionService<Caller> {
  readonly #deps: IncidentDependencies;
  readonly #followUps: FollowUpStore;
  readonly #writer: IncidentWriter;
  readonly #reader: IncidentReader;

  static create(options: {
    deps: IncidentDependencies;
    followUps: FollowUpStore;
  }): DefaultSatisfactionService {
    return new DefaultSatisfactionService(options);
  }

  private constructor(options: {
    deps: IncidentDependencies;
    followUps: FollowUpStore;
  }) {
    this.#deps = options.deps;
    this.#followUps = options.followUps;
    this.#writer = IncidentWriter.create(options.deps);
    this.#reader = IncidentReader.create(options.deps);
  }

  async rate(number: string, rating: Rating, options: WriteOptions<Caller>) {
    const { record, view } = await rateIncident(
      { deps: this.#deps, writer: this.#writer },
      { id: requireId(number), rating, via: 'portal', options },
    );
    return this.#reader.read(record, options.by, view);
  }

  async listFollowUps(
    query: FollowUpQuery,
    { by }: { by: Caller },
  ): Promise<Page<FollowUpTask>> {
    requireCaller(by);
    const { limit = DEFAULT_LIMIT, cursor, ...filter } = query;
    const place = { sort: 'dueAt', filterHash: filterHash(filter) };
    const [dueAt, id] =
      cursor === undefined
        ? []
        : decodeCursor(cursor, { ...place, types: ['string', 'integer'] });
    const { tasks, next, totalItems } = await this.#followUps.list({
      visibility: visibilityOf(by),
      reason: filter.reason,
      owner: filter.mine ? by.ref : undefined,
      dueBy: filter.due ? toDbTime(this.#deps.clock.now()) : undefined,
      after: dueAt === undefined ? undefined : [String(dueAt), Number(id)],
      limit,
    });
    return {
      items: await this.#viewsOf(tasks, by),
      nextCursor: next && encodeCursor({ ...place, values: next }),
      totalItems,
    };
  }

  async callScript({ by }: { by: Caller }): Promise<Record<string, string>> {
    requireCaller(by);
    return this.#deps.config.satisfaction.callScript;
  }

  async #viewsOf(tasks: FollowUp[], by: Caller): Promise<FollowUpTask[]> {
    const { store, satisfaction, clock, config } = this.#deps;
    if (tasks.length === 0) return [];
    const ids = [...new Set(tasks.map(({ incidentId }) => incidentId))];
    const found = await store.getMany(ids);
    const records = new Map(
      found.flatMap(record => (record ? [[record.id, record]] : [])),
    );
    const [attempts, ratings, awaiting] = await Promise.all([
      this.#followUps.attemptsOf(tasks),
      satisfaction.ratingsOf([...records.values()]),
      satisfaction.awaitingCall(ids),
    ]);
    const now = clock.now();
    return tasks.flatMap(task => {
      const record = records.get(task.incidentId);
      // Read again: somebody may have lost sight of it since the page was cut.
      if (!record || viewOf(record, by) !== 'internal') return [];
      const facts = lifecycleFactsOf(record, {
        returnable: false,
        reopenWindowDays: config.reopenWindowDays,
        now,
        awaitsCall: awaiting.has(record.id),
      });
      return [
        toFollowUpTask(task, {
          record,
          attempts: attempts.get(record.id) ?? [],
          rating: ratings.get(record.id),
          mayFollowUp: movesOf(record, by, facts).includes('followUp'),
        }),
      ];
    });
  }
}

/** @throws NotAllowedError for those who neither call nor watch that it is done */
function requireCaller({ kind, roles }: Caller): void {
  const { agent, incidentManager, deskManager } = roles;
  if (kind !== 'user' || !(agent || incidentManager || deskManager)) {
    throw new NotAllowedError(
      'Only agents and managers see whom the desk has to call',
    );
  }
}
