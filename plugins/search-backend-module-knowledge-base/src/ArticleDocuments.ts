import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import { plainText } from '@firstline/common-kit';
import type {
  Article,
  ArticleSummary,
  KnowledgeBaseApi,
} from '@firstline/plugin-knowledge-base-common';

const PAGE = 200;

// So many articles are read at once: the knowledge base has readers to serve, too.
const AT_ONCE = 4;

/** An article in the portal's search. */
export interface ArticleDocument extends IndexableDocument {
  number: string;
  kind: Article['kind'];
  language: Article['language'];
  category?: string;
  tags: string[];
}

interface ArticleDocumentsOptions {
  knowledgeBase: Pick<KnowledgeBaseApi, 'listArticles' | 'getArticle'>;
  auth: AuthService;
  /** So many are remembered. */
  limit: number;
}

/** What was read, and the state of the article then. */
interface RememberedDocument {
  updatedAt: string;
  document: ArticleDocument;
}

/**
 * Published articles of the knowledge base, those published last first. An article is read when it is new or has
 * changed since it was read last; otherwise it is known from then.
 */
export class ArticleDocuments {
  readonly #options: ArticleDocumentsOptions;
  #known = new Map<string, RememberedDocument>();

  static create(options: ArticleDocumentsOptions): ArticleDocuments {
    return new ArticleDocuments(options);
  }

  private constructor(options: ArticleDocumentsOptions) {
    this.#options = options;
  }

  async *read(): AsyncGenerator<ArticleDocument> {
    const { knowledgeBase, limit } = this.#options;
    const seen = new Map<string, RememberedDocument>();
    let cursor: string | undefined;
    do {
      const page = await knowledgeBase.listArticles(
        { state: ['published'], sort: '-publishedAt', limit: PAGE, cursor },
        await this.#token(),
      );
      for (let from = 0; from < page.items.length; from += AT_ONCE) {
        const some = page.items.slice(from, from + AT_ONCE);
        for (const { updatedAt, document } of await this.#documents(some)) {
          if (seen.size < limit) {
            seen.set(document.number, { updatedAt, document });
          }
          yield document;
        }
      }
      cursor = page.nextCursor;
    } while (cursor && seen.size < limit);
    this.#known = seen;
  }

  async #documents(items: ArticleSummary[]): Promise<RememberedDocument[]> {
    const token = await this.#token();
    const documents = await Promise.all(
      items.map(item => this.#document(item, token)),
    );
    return documents.filter(document => document !== undefined);
  }

  async #document(
    { number, updatedAt }: ArticleSummary,
    token: { token: string },
  ): Promise<RememberedDocument | undefined> {
    const known = this.#known.get(number);
    if (known?.updatedAt === updatedAt) {
      return known;
    }
    const article = await this.#options.knowledgeBase
      .getArticle(number, {}, token)
      .catch(undefinedIfGone);
    return article?.state === 'published'
      ? { updatedAt, document: documentOf(article) }
      : undefined;
  }

  /** A token for a moment: reading all may take longer than a token lives. */
  async #token(): Promise<{ token: string }> {
    const { auth } = this.#options;
    return auth.getPluginRequestToken({
      onBehalfOf: await auth.getOwnServiceCredentials(),
      targetPluginId: 'knowledge-base',
    });
  }
}

/** An article can go between the list and its turn. */
function undefinedIfGone(error: unknown): undefined {
  if (error instanceof ResponseError && error.statusCode === 404) {
    return undefined;
  }
  throw error;
}

function documentOf(article: Article): ArticleDocument {
  const { number, title, kind, language, category, tags } = article;
  const texts = [
    article.symptoms,
    article.cause,
    article.resolution,
    article.workaround,
    article.body,
  ];
  return {
    title,
    text: texts
      .filter(text => text !== undefined)
      .map(plainText)
      .join(' '),
    location: `/knowledge-base/articles/${number}`,
    number,
    kind,
    language,
    category,
    tags,
    authorization: { resourceRef: number },
  };
}
