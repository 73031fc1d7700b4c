import {
  createServiceFactory,
  type BackendFeature,
  type BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { ResponseError } from '@backstage/errors';
import type {
  Article,
  ArticleKind,
  Audience,
  SuggestReply,
} from '@firstline/plugin-knowledge-base-common';
import {
  knowledgeBaseServiceRef,
  type KnowledgeBaseService,
} from '@firstline/plugin-knowledge-base-node';

/** An article of the {@link FakeKnowledgeBase}. */
export interface FakeArticle {
  number: string;
  title: string;
  kind: ArticleKind;
  audience: Audience;
  remedy?: string;
}

/** People who read engineers' articles. */
const engineers = ['li.na', 'wang.fang', 'raj.patel'];

async function refusal(status: number, name?: string): Promise<ResponseError> {
  const body = name && {
    error: { name, message: 'There is no such article' },
    response: { statusCode: status },
  };
  return ResponseError.fromResponse(
    new Response(body ? JSON.stringify(body) : undefined, {
      status,
      headers: body ? { 'Content-Type': 'application/json' } : {},
    }) as unknown as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

/** The knowledge base on the other side: it decides who reads what, and may be away. */
export class FakeKnowledgeBase {
  /** How it is: `absent` answers as a backend does that has no such plugin. */
  mode: 'well' | 'absent' | 'broken' | 'slow' = 'well';
  readonly asked: { text?: string; ciRef?: string; by: string }[] = [];
  readonly uses: { number: string; incidentNumber?: string; key: string }[] =
    [];
  readonly #articles: FakeArticle[];

  static create(articles: FakeArticle[]): FakeKnowledgeBase {
    return new FakeKnowledgeBase(articles);
  }

  private constructor(articles: FakeArticle[]) {
    this.#articles = articles;
  }

  /** As at the beginning: another backend has been started. */
  reset(): void {
    this.mode = 'well';
    this.asked.length = 0;
    this.uses.length = 0;
  }

  /** The feature that puts it in the place of the real one. */
  feature(): BackendFeature {
    const service: Pick<
      KnowledgeBaseService,
      'suggest' | 'getArticle' | 'recordUse'
    > = {
      suggest: async (request, { credentials }) => {
        this.asked.push({ ...request, by: nameOf(credentials) });
        await this.#answer();
        return {
          tookMs: 1,
          items: this.#readable(credentials).map(article => ({
            article: {
              ...article,
              language: 'en',
              excerpt: article.title,
            },
            score: 1,
            highlights: {},
            remedy: article.remedy,
            reasons: [{ kind: 'words', words: ['pool'] }],
          })),
        } as unknown as SuggestReply;
      },
      getArticle: async (number, { credentials }) => {
        await this.#answer();
        const found = this.#readable(credentials).find(
          article => article.number === number,
        );
        if (!found) throw await refusal(404, 'NotFoundError');
        return found as unknown as Article;
      },
      recordUse: async (number, use, { credentials, idempotencyKey: key }) => {
        await this.#answer();
        if (nameOf(credentials) !== 'service') throw await refusal(403);
        // As the real one: the same key counts once.
        if (this.uses.some(one => one.key === key)) return;
        this.uses.push({ number, ...use, key });
      },
    };
    return createServiceFactory({
      service: knowledgeBaseServiceRef,
      deps: {},
      factory: () => service as KnowledgeBaseService,
    });
  }

  #readable(credentials: BackstageCredentials): FakeArticle[] {
    const all = engineers.includes(nameOf(credentials));
    return this.#articles.filter(
      ({ audience }) => all || audience === 'everyone',
    );
  }

  async #answer(): Promise<void> {
    if (this.mode === 'absent') throw await refusal(404);
    if (this.mode === 'broken') throw await refusal(503);
    if (this.mode === 'slow') {
      await new Promise(resolve => setTimeout(resolve, 10_000).unref());
    }
  }
}

function nameOf({ principal }: BackstageCredentials): string {
  const { userEntityRef } = principal as { userEntityRef?: string };
  return userEntityRef?.split('/')[1] ?? 'service';
}
