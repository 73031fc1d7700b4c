import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { KnowledgeBaseService } from '@firstline/plugin-knowledge-base-node';
import type { ArticleContributions } from './ArticleContributions';

/** Longer than that, an assessment does without. */
const ANSWER_MS = 5_000;

/** {@link ArticleContributions} of the knowledge base, asked by the desk itself. */
export class RemoteArticleContributions implements ArticleContributions {
  readonly #service: Pick<KnowledgeBaseService, 'contributions'>;
  readonly #auth: Pick<AuthService, 'getOwnServiceCredentials'>;
  readonly #logger: Pick<LoggerService, 'warn'>;

  static create(options: {
    service: Pick<KnowledgeBaseService, 'contributions'>;
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    logger: Pick<LoggerService, 'warn'>;
  }): RemoteArticleContributions {
    return new RemoteArticleContributions(options);
  }

  private constructor(options: {
    service: Pick<KnowledgeBaseService, 'contributions'>;
    auth: Pick<AuthService, 'getOwnServiceCredentials'>;
    logger: Pick<LoggerService, 'warn'>;
  }) {
    this.#service = options.service;
    this.#auth = options.auth;
    this.#logger = options.logger;
  }

  async of({ from, to }: { from: string; to: string }) {
    try {
      const { items } = await this.#service.contributions(
        { from, to },
        {
          credentials: await this.#auth.getOwnServiceCredentials(),
          signal: AbortSignal.timeout(ANSWER_MS),
        },
      );
      return new Map(items.map(item => [item.author, item]));
    } catch (error) {
      this.#logger.warn(
        'The knowledge base does not say who wrote what; assessing without',
        toError(error),
      );
      return undefined;
    }
  }
}
