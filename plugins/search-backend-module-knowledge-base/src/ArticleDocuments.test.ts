import { mockServices } from '@backstage/backend-test-utils';
import type {
  Article,
  ArticleSummary,
} from '@firstline/plugin-knowledge-base-common';
import { ArticleDocuments } from './ArticleDocuments';

/** A knowledge base of some articles, by the time they were changed. */
function knowledgeBaseOf(updatedAt: Record<string, string>) {
  const read: string[] = [];
  return {
    read,
    async listArticles({ cursor = '0' }: { cursor?: string } = {}) {
      const all = Object.keys(updatedAt);
      const from = Number(cursor);
      const items = all
        .slice(from, from + 2)
        .map(number => ({ number, updatedAt: updatedAt[number] }));
      return {
        items: items as ArticleSummary[],
        nextCursor: from + 2 < all.length ? String(from + 2) : undefined,
        totalItems: all.length,
      };
    },
    async getArticle(number: string) {
      read.push(number);
      const article = { number, title: `Title of ${number}`, tags: [] };
      return { ...article, state: 'published' } as unknown as Article;
    },
  };
}

async function numbersFrom(source: ArticleDocuments): Promise<string[]> {
  const numbers: string[] = [];
  for await (const { number } of source.read()) {
    numbers.push(number);
  }
  return numbers;
}

describe('ArticleDocuments', () => {
  it('reads again only what has changed', async () => {
    const changes: Record<string, string> = { a: '1', b: '1', c: '1' };
    const knowledgeBase = knowledgeBaseOf(changes);
    const source = ArticleDocuments.create({
      knowledgeBase,
      auth: mockServices.auth(),
      limit: 10,
    });
    expect(await numbersFrom(source)).toEqual(['a', 'b', 'c']);
    expect(knowledgeBase.read.splice(0).sort()).toEqual(['a', 'b', 'c']);
    changes.b = '2';
    changes.d = '2';
    delete changes.a;
    expect(await numbersFrom(source)).toEqual(['b', 'c', 'd']);
    expect(knowledgeBase.read.sort()).toEqual(['b', 'd']);
  });

  it('asks for no further page once there are enough', async () => {
    const knowledgeBase = knowledgeBaseOf({ a: '1', b: '1', c: '1' });
    const source = ArticleDocuments.create({
      knowledgeBase,
      auth: mockServices.auth(),
      limit: 2,
    });
    expect(await numbersFrom(source)).toEqual(['a', 'b']);
  });
});
