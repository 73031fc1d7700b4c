import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { unknownReference, type CatalogView } from '@firstline/backend-kit';
import {
  incidentCreatePermission,
  type SolvedByKnowledgeRequest,
} from '@firstline/plugin-service-desk-common';
import type { WriteOptions } from '../incident/IncidentService';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { DefaultIncidentKnowledge } from './DefaultIncidentKnowledge';
import type { IncidentKnowledge } from './IncidentKnowledge';
import type { KnowledgeDirectory } from './KnowledgeDirectory';

type Credentials = BackstageCredentials;

/** What an {@link AuthorizedIncidentKnowledge} works with. */
export interface AuthorizedKnowledgeOptions {
  service: DefaultIncidentKnowledge;
  knowledge: KnowledgeDirectory<Credentials>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  catalog: Pick<CatalogView, 'visibleTo'>;
}

/** @param field - that names an article the caller cannot read, or that is not there */
export function unknownArticle(field: string): InputError {
  return new InputError(
    `${field}: there is no such article, or you may not read it`,
  );
}

/** Incidents and articles for whoever comes with credentials: articles as they may read them. */
export class AuthorizedIncidentKnowledge
  implements IncidentKnowledge<Credentials>
{
  readonly #options: AuthorizedKnowledgeOptions;

  static create(
    options: AuthorizedKnowledgeOptions,
  ): AuthorizedIncidentKnowledge {
    return new AuthorizedIncidentKnowledge(options);
  }

  private constructor(options: AuthorizedKnowledgeOptions) {
    this.#options = options;
  }

  async suggestedArticles(number: string, options: { by: Credentials }) {
    const { service, knowledge, callers } = this.#options;
    const by = await callers.forRead(options.by);
    const { title, description, ciRefs } = await service.workedOn(number, {
      by,
    });
    return knowledge.suggest(
      { text: `${title}\n${description}`, ciRef: ciRefs[0] },
      { by: options.by },
    );
  }

  async attachArticle(
    number: string,
    articleNumber: string,
    options: WriteOptions<Credentials>,
  ) {
    const { service, knowledge, callers } = this.#options;
    const by = await callers.forWrite(options.by);
    // What the caller may not know of, or not do, comes before what is wrong with it.
    await service.workedOn(number, { by });
    const article = await knowledge.find(articleNumber, { by: options.by });
    if (article === 'unavailable') {
      throw new ServiceUnavailableError(
        'The knowledge base does not answer just now; try again in a moment',
      );
    }
    if (!article) throw unknownArticle('articleNumber');
    return service.setArticle(number, article, {
      ...options,
      by,
      attached: true,
    });
  }

  async detachArticle(
    number: string,
    articleNumber: string,
    options: WriteOptions<Credentials>,
  ) {
    const { service, callers } = this.#options;
    const by = await callers.forWrite(options.by);
    return service.setArticle(
      number,
      { number: articleNumber },
      { ...options, by, attached: false },
    );
  }

  async articleDraft(number: string, options: { by: Credentials }) {
    const { service, callers } = this.#options;
    return service.articleDraft(number, {
      by: await callers.forRead(options.by),
    });
  }

  async solvedByKnowledge(
    solved: SolvedByKnowledgeRequest,
    options: { by: Credentials; idempotencyKey?: string },
  ) {
    const { service, knowledge, callers, catalog } = this.#options;
    const by = await callers.forWrite(options.by);
    requirePermission(by, incidentCreatePermission);
    const { articleNumber, ciRefs = [] } = solved;
    if (ciRefs.length > 0) {
      const visible = await catalog.visibleTo(ciRefs, options.by);
      const hidden = ciRefs.findIndex(ref => !visible.has(ref));
      if (hidden >= 0) throw unknownReference(`ciRefs[${hidden}]`);
    }
    // While the knowledge base is away it is counted all the same: somebody has just read it.
    const article = await knowledge.find(articleNumber, { by: options.by });
    if (!article) throw unknownArticle('articleNumber');
    await service.solvedByKnowledge(solved, { ...options, by });
  }
}
