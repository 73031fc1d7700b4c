import type { SearchDocument } from '../../plugins/knowledge-base-backend/src/search/ArticleSearch';
import { Corpus } from './corpus';
import { corpusSources, qualitySets, type QualitySet } from './dataSets';
import { identifierSet } from './identifierSet';
import { askLunr, buildLunr } from './lunr';
import { ask } from './measureProduct';
import { openSearch } from './openSearch';
import type { Database, QualityResult } from './parts';
import { qualityOf } from './ranking';

function documentsOf(set: QualitySet): SearchDocument[] {
  return set.documents.map(({ title, text }, index) => ({
    articleId: index + 1,
    title,
    remedy: text,
    body: '',
    kind: 'how-to',
    language: set.language,
    audience: 'everyone',
    owner: 'group:default/writers',
    author: 'user:default/writer',
    ciRefs: [],
    tags: [],
    stale: false,
    helpfulness: 0,
  }));
}

type Ask = (text: string) => Promise<string[]> | string[];

async function withEngine<T>(
  engine: Database | 'lunr',
  set: QualitySet,
  postgres: string | undefined,
  run: (ask: Ask) => Promise<T>,
): Promise<T> {
  const documents = documentsOf(set);
  if (engine === 'lunr') {
    const index = buildLunr(
      documents.map(document => ({
        ...document,
        id: String(document.articleId),
      })),
    );
    return run(text => askLunr(index, text, 10));
  }
  const database = await openSearch(engine, { postgres });
  try {
    await database.put(documents);
    await database.settle();
    return await run(text => ask(database.search, text));
  } finally {
    await database.drop();
  }
}

/** Asks people's questions, and compares what comes first with what is right. */
export async function measureQuality(options: {
  engine: Database | 'lunr';
  data: string;
  postgres?: string;
}): Promise<QualityResult> {
  const { engine, data, postgres } = options;
  const sets: QualityResult['sets'] = [];
  const corpus = Corpus.create(corpusSources(data, []));
  for (const set of [...qualitySets(data), identifierSet(corpus)]) {
    const lists = await withEngine(engine, set, postgres, async asking => {
      const found: string[][] = [];
      for (const { text } of set.questions) {
        const numbers = await asking(text);
        found.push(numbers.map(number => set.documents[Number(number) - 1].id));
      }
      return found;
    });
    const { ndcg, mrr } = qualityOf(
      set.questions.map(({ id }, i) => ({
        found: lists[i],
        right: set.right.get(id) ?? new Set<string>(),
      })),
    );
    sets.push({
      name: set.name,
      questions: set.questions.length,
      ndcg,
      mrr,
      baseline: set.baseline,
      lists,
    });
  }
  return { kind: 'quality', engine, sets };
}
