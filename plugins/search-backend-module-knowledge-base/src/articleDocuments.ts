import type { AuthService } from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type { IndexableDocument } from '@backstage/plugin-search-common';
import type {
  Article,
  KnowledgeBaseApi,
} from '@firstline/plugin-knowledge-base-common';

const PAGE = 200;

// So many articles are read at once: the knowledge base has readers to serve, too.
const AT_ONCE = 8;

/** An article in the portal's search. */
export interface ArticleDocument extends IndexableDocument {
  number: string;
  kind: Article['kind'];
  language: Article['language'];
  category?: string;
  tags: string[];
}

interface Options {
  knowledgeBase: Pick<KnowledgeBaseApi, 'listArticles' | 'getArticle'>;
  auth: AuthService;
}

/** Reads all published articles from the knowledge base, page by page. */
export async function* articleDocuments(
  options: Options,
): AsyncGenerator<ArticleDocument> {
  let cursor: string | undefined;
  do {
    const page = await options.knowledgeBase.listArticles(
      { state: ['published'], sort: '-publishedAt', limit: PAGE, cursor },
      await tokenFor(options.auth),
    );
    const numbers = page.items.map(({ number }) => number);
    for (let from = 0; from < numbers.length; from += AT_ONCE) {
      yield* await readArticles(options, numbers.slice(from, from + AT_ONCE));
    }
    cursor = page.nextCursor;
  } while (cursor);
}

async function readArticles(
  { knowledgeBase, auth }: Options,
  numbers: string[],
): Promise<ArticleDocument[]> {
  const token = await tokenFor(auth);
  const articles = await Promise.all(
    numbers.map(number =>
      knowledgeBase.getArticle(number, {}, token).catch(undefinedIfGone),
    ),
  );
  return articles
    .filter(article => article?.state === 'published')
    .map(article => documentOf(article!));
}

/** An article can go between the list and its turn. */
function undefinedIfGone(error: unknown): undefined {
  if (error instanceof ResponseError && error.statusCode === 404) {
    return undefined;
  }
  throw error;
}

/** A token for a moment: reading all may take longer than a token lives. */
async function tokenFor(auth: AuthService): Promise<{ token: string }> {
  return auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'knowledge-base',
  });
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
    text: texts.filter(text => text !== undefined).join('\n\n'),
    location: `/knowledge-base/articles/${number}`,
    number,
    kind,
    language,
    category,
    tags,
    authorization: { resourceRef: number },
  };
}
