import { refusal } from '@firstline/frontend-kit/testUtils';
import type {
  Article,
  SearchReply,
} from '@firstline/plugin-knowledge-base-common';
import type {
  DeskPerson,
  SuggestedArticle,
} from '@firstline/plugin-service-desk-common';
import type { KnowledgeReader } from '../src/knowledge/knowledgeReader';
import { sampleArticles } from './articles';

function wordsOf(text: string): string[] {
  return (
    text.toLocaleLowerCase('en-US').match(/[a-z0-9]{3,}|\p{Script=Han}{2}/gu) ??
    []
  );
}

function saidBy(article: Article): string {
  const { title, symptoms, cause, resolution, workaround } = article;
  return [title, symptoms, cause, resolution, workaround]
    .join(' ')
    .toLocaleLowerCase('en-US');
}

/** The words of a text that an article has. */
function shared(article: Article, text: string): string[] {
  const said = saidBy(article);
  return [...new Set(wordsOf(text))].filter(word => said.includes(word));
}

/** A knowledge base in memory, as much of it as the desk's screens read. */
export class FakeKnowledgeBase implements KnowledgeReader {
  readonly #engineer: boolean;

  private constructor(engineer: boolean) {
    this.#engineer = engineer;
  }

  /** @param person - who reads; requesters see no article for engineers */
  static create(person: DeskPerson): FakeKnowledgeBase {
    return new FakeKnowledgeBase(person.resolver);
  }

  async search(request: { q?: string }): Promise<SearchReply> {
    const items = this.#readable()
      .filter(article => !request.q || shared(article, request.q).length > 0)
      .map(article => ({ article, score: 1, highlights: {} }));
    return { items, totalItems: items.length, corrections: [], tookMs: 1 };
  }

  async getArticle(number: string): Promise<Article> {
    const article = this.#readable().find(item => item.number === number);
    if (!article) throw await refusal(404, `No article ${number}`);
    return article;
  }

  async getAttachment(): Promise<Blob> {
    throw await refusal(404, 'No such attachment');
  }

  /** What a reader is shown who writes a text or has chosen an item. */
  suggest(request: { text?: string; ciRefs: string[] }): SuggestedArticle[] {
    return this.#readable().flatMap(article => {
      const words = shared(article, request.text ?? '');
      const item = article.configurationItems.find(({ ref }) =>
        request.ciRefs.includes(ref),
      );
      if (words.length === 0 && !item) return [];
      const { number, title, kind, language, audience, excerpt } = article;
      return {
        ...{ number, title, kind, language, audience, excerpt },
        remedy: article.workaround ?? article.resolution,
        reasons: [
          ...(item
            ? [{ kind: 'configurationItem' as const, ...item, distance: 0 }]
            : []),
          ...(words.length ? [{ kind: 'words' as const, words }] : []),
          ...(article.solvedCount
            ? [
                {
                  kind: 'solved' as const,
                  count: article.solvedCount,
                  lastAt: article.lastSolvedAt,
                },
              ]
            : []),
        ],
      };
    });
  }

  #readable(): Article[] {
    return sampleArticles.filter(
      article => this.#engineer || article.audience === 'everyone',
    );
  }
}
