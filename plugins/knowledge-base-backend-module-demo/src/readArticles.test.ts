import { parseArticleFile, type ArticleFile } from './articleFile';
import { readArticles } from './readArticles';
import { demoEntities } from './__testUtils__/demoCatalog';

const count = (articles: ArticleFile[], of: (file: ArticleFile) => string) => {
  const counts: Record<string, number> = {};
  for (const file of articles) {
    counts[of(file)] = (counts[of(file)] ?? 0) + 1;
  }
  return counts;
};

describe('the demo articles', () => {
  it('are of all kinds and states, in both languages, for both audiences', async () => {
    const articles = await readArticles();
    expect(count(articles, ({ article }) => article.kind)).toEqual({
      'how-to': 12,
      'known-error': 5,
      'known-fix': 16,
      runbook: 7,
    });
    expect(count(articles, ({ article }) => article.language!)).toEqual({
      en: 24,
      zh: 16,
    });
    expect(count(articles, ({ state }) => state)).toEqual({
      draft: 3,
      in_review: 3,
      published: 33,
      retired: 1,
    });
    expect(count(articles, ({ article }) => article.audience!)).toEqual({
      engineers: 20,
      everyone: 20,
    });
  });

  it('speak of what is in the demo catalog, and link to articles that exist', async () => {
    const known = demoEntities();
    const articles = await readArticles();
    const names = new Set(articles.map(({ name }) => name));
    for (const { name, article, ...history } of articles) {
      const people = [
        history.author,
        history.reviewer ?? history.author,
        ...history.helped,
        ...Object.keys(history.notHelped),
      ].map(person => `user:default/${person}`);
      const links = JSON.stringify(article).matchAll(/\]\(\.\/([^)]+)\)/g);
      expect({
        name,
        unknown: [...(article.ciRefs ?? []), ...people].filter(
          ref => !known.has(ref),
        ),
        dead: [...links].map(([, to]) => to).filter(to => !names.has(to)),
      }).toEqual({ name, unknown: [], dead: [] });
    }
  });

  it('are numbered in the order in which they were written', async () => {
    const articles = await readArticles();
    const ages = articles.map(({ writtenDaysAgo }) => writtenDaysAgo);
    expect(ages).toEqual(ages.toSorted((a, b) => b - a));
    articles.forEach(({ name }, index) => {
      expect(name).toMatch(`${String(index + 1).padStart(2, '0')}-`);
    });
  });

  it('are refused with the name of the file when something is wrong', () => {
    const refusal = (text: string) => () =>
      parseArticleFile(text, { name: 'x.md' });
    expect(refusal('No front matter')).toThrow('Cannot read x.md');
    expect(refusal('---\ntitle: Only that\n---\n## Body\nText')).toThrow(
      /Cannot read x\.md.*kind/s,
    );
  });
});
