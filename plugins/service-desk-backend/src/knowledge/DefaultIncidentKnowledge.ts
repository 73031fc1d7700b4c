import { NotAllowedError } from '@backstage/errors';
import {
  conflictError,
  inTransaction,
  withIdempotency,
  type Clock,
} from '@firstline/backend-kit';
import type {
  ArticleDraft,
  Incident,
  SolvedByKnowledgeRequest,
  TimelineEntry,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { IncidentOutbox } from '../incident/IncidentOutbox';
import type { WriteOptions } from '../incident/IncidentService';
import type { Caller } from '../people/Caller';
import type { NamedArticle } from './ArticleLinks';
import { articleUsed } from './articleUse';
import { draftArticle } from './draftArticle';
import type { SolutionStore } from './SolutionStore';

/** Entries of a timeline that a draft is made of, from the beginning. */
const MOST_ENTRIES = 600;
const PAGE = 200;

/** What a {@link DefaultIncidentKnowledge} works with. */
export interface IncidentKnowledgeOptions {
  database: Knex;
  incidents: Pick<IncidentDesk, 'get' | 'timeline' | 'setArticle'>;
  solutions: SolutionStore;
  outbox: IncidentOutbox;
  clock: Clock;
}

/** What the desk knows of articles by itself, for a caller who is known. */
export class DefaultIncidentKnowledge {
  readonly #options: IncidentKnowledgeOptions;

  static create(options: IncidentKnowledgeOptions): DefaultIncidentKnowledge {
    return new DefaultIncidentKnowledge(options);
  }

  private constructor(options: IncidentKnowledgeOptions) {
    this.#options = options;
  }

  /**
   * An incident the caller works on.
   * @throws NotFoundError, NotAllowedError
   */
  async workedOn(number: string, options: { by: Caller }): Promise<Incident> {
    const incident = await this.#options.incidents.get(number, options);
    if (incident.view !== 'internal') {
      throw new NotAllowedError('You do not work on this incident');
    }
    return incident;
  }

  setArticle(
    number: string,
    article: NamedArticle,
    options: WriteOptions<Caller> & { attached: boolean },
  ): Promise<VisibleIncident> {
    return this.#options.incidents.setArticle(number, article, options);
  }

  /** @throws ConflictError while it is not resolved */
  async articleDraft(
    number: string,
    options: { by: Caller },
  ): Promise<ArticleDraft> {
    const incident = await this.workedOn(number, options);
    if (!incident.resolution) {
      throw conflictError('An article can be drafted once it is resolved', {
        currentState: incident.state,
        allowedActions: incident.allowedActions,
        version: incident.version,
      });
    }
    return draftArticle(incident, await this.#timeline(number, options));
  }

  async solvedByKnowledge(
    solved: SolvedByKnowledgeRequest,
    options: { by: Caller; idempotencyKey?: string },
  ): Promise<void> {
    const { database, solutions, outbox, clock } = this.#options;
    const { by, idempotencyKey } = options;
    const { articleNumber, ciRefs = [] } = solved;
    const at = clock.now();
    const id: string = randomUUID();
    const route = 'POST /incidents/solved-by-knowledge';
    const count = async (transaction: Knex.Transaction) => {
      const channel = by.kind === 'user' ? 'portal' : 'api';
      await solutions.add(
        { id, articleNumber, ciRefs, channel, at },
        { transaction },
      );
      const use = articleUsed({ articleNumber, key: id });
      await outbox.add([{ key: id, messages: [use] }], { at, transaction });
      return id;
    };
    // A person counts once a day for an article, whatever keys they send. No header can
    // bring a key with blanks, so that it is nobody's own.
    const day = at.toUTC().toISODate();
    const key =
      by.kind === 'user' ? `solved ${articleNumber} ${day}` : undefined;
    const oncePerDay = async (transaction: Knex.Transaction) => {
      const request = { caller: by.ref, key, route, body: {}, now: at };
      const { result } = await withIdempotency(transaction, request, () =>
        count(transaction),
      );
      return result;
    };
    await inTransaction(database, transaction =>
      withIdempotency(
        transaction,
        {
          caller: by.ref,
          key: idempotencyKey,
          route,
          body: solved,
          now: at,
        },
        () => oncePerDay(transaction),
      ),
    );
    outbox.poke();
  }

  async #timeline(
    number: string,
    options: { by: Caller },
  ): Promise<TimelineEntry[]> {
    const entries: TimelineEntry[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#options.incidents.timeline(
        number,
        { limit: PAGE, cursor },
        options,
      );
      entries.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor && entries.length < MOST_ENTRIES);
    return entries;
  }
}
