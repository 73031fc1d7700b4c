import type {
  BackstageCredentials,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { isError, ResponseError, toError } from '@backstage/errors';
import type { Clock } from '@firstline/backend-kit';
import type { Suggestion } from '@firstline/plugin-knowledge-base-common';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import {
  SUGGESTION_TEXT_LIMIT,
  type SuggestedArticle,
  type SuggestedArticles,
} from '@firstline/plugin-service-desk-common';
import type { KnowledgeDirectory, KnownArticle } from './KnowledgeDirectory';

/** Somebody waits for the reply with a form in front of them. */
const ANSWER_MS = 1_500;
/** After a failure the knowledge base is left alone for so long. */
const PAUSE_MS = 2_000;
/** Where it is not installed, it is looked for again after so long. */
const ABSENCE_MS = 60_000;

/** {@link KnowledgeDirectory} over the knowledge base's service, with the caller's rights. */
export class RemoteKnowledgeDirectory
  implements KnowledgeDirectory<BackstageCredentials>
{
  readonly #service: Pick<KnowledgeBaseService, 'suggest' | 'getArticle'>;
  readonly #clock: Clock;
  readonly #logger: LoggerService;
  #askAgainAt = 0;

  static create(options: {
    service: Pick<KnowledgeBaseService, 'suggest' | 'getArticle'>;
    clock: Clock;
    logger: LoggerService;
  }): RemoteKnowledgeDirectory {
    return new RemoteKnowledgeDirectory(options);
  }

  private constructor(options: {
    service: Pick<KnowledgeBaseService, 'suggest' | 'getArticle'>;
    clock: Clock;
    logger: LoggerService;
  }) {
    this.#service = options.service;
    this.#clock = options.clock;
    this.#logger = options.logger;
  }

  async suggest(
    request: { text?: string; ciRef?: string },
    options: { by: BackstageCredentials },
  ): Promise<SuggestedArticles> {
    const text = beginningOf(request.text ?? '');
    const { ciRef } = request;
    if (text === '' && ciRef === undefined) return { items: [] };
    const reply = await this.#ask(signal =>
      this.#service.suggest(
        { ciRef, ...(text !== '' && { text }) },
        { credentials: options.by, signal },
      ),
    );
    return reply === 'unavailable'
      ? { items: [], knowledge: 'unavailable' }
      : { items: reply.items.map(toSuggestedArticle) };
  }

  async find(
    number: string,
    options: { by: BackstageCredentials },
  ): Promise<KnownArticle | undefined | 'unavailable'> {
    return this.#ask(async signal => {
      try {
        const { title, audience } = await this.#service.getArticle(number, {
          credentials: options.by,
          signal,
        });
        return { number, title, audience };
      } catch (error) {
        if (isNoSuchRecord(error)) return undefined;
        throw error;
      }
    });
  }

  async #ask<T>(
    call: (signal: AbortSignal) => Promise<T>,
  ): Promise<T | 'unavailable'> {
    if (this.#clock.now().toMillis() < this.#askAgainAt) return 'unavailable';
    const giveUp = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        giveUp.abort();
        reject(new Error(`no answer within ${ANSWER_MS} ms`));
      }, ANSWER_MS);
    });
    try {
      return await Promise.race([call(giveUp.signal), late]);
    } catch (error) {
      this.#note(error);
      return 'unavailable';
    } finally {
      clearTimeout(timer);
    }
  }

  /** A refusal is about this caller alone; anything else will be the same for the next. */
  #note(error: unknown): void {
    const status = error instanceof ResponseError ? error.statusCode : 503;
    const now = this.#clock.now().toMillis();
    if (status === 404) {
      this.#askAgainAt = now + ABSENCE_MS;
      this.#logger.debug('The knowledge base is not installed');
      return;
    }
    if (status >= 500) this.#askAgainAt = now + PAUSE_MS;
    this.#logger.warn(
      'The knowledge base does not answer; going on without',
      toError(error),
    );
  }
}

/** Whole characters, as many as are worth sending. */
function beginningOf(text: string): string {
  return text
    .trim()
    .slice(0, SUGGESTION_TEXT_LIMIT)
    .replace(/[\ud800-\udbff]$/, '');
}

/**
 * True when the knowledge base itself says that there is no such record; where there is no
 * knowledge base, the 404 is that of the backend, and has no such body.
 */
export function isNoSuchRecord(error: unknown): boolean {
  return (
    error instanceof ResponseError &&
    error.statusCode === 404 &&
    isError(error.cause) &&
    error.cause.name === 'NotFoundError'
  );
}

function toSuggestedArticle(suggestion: Suggestion): SuggestedArticle {
  const { article, remedy, reasons } = suggestion;
  const { number, title, kind, language, audience, excerpt } = article;
  return { number, title, kind, language, audience, excerpt, remedy, reasons };
}
