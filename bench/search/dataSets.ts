import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** An article or a question of the data folder. */
export interface Text {
  id: string;
  title: string;
  text: string;
}

/** Articles, questions, and the one right answer to each. */
export interface QualitySet {
  name: string;
  language: 'en' | 'zh';
  documents: Text[];
  questions: { id: string; text: string }[];
  /** Ids of right documents by id of the question. */
  right: Map<string, Set<string>>;
  /** What must be reached, and where the figure is from. */
  baseline: { ndcg: number; mrr?: number; of: string };
}

function lines(file: string): string[] {
  return readFileSync(file, 'utf8').split('\n').filter(Boolean);
}

function documents(file: string): Text[] {
  return lines(file).map(line => JSON.parse(line));
}

function rightAnswers(file: string): Map<string, Set<string>> {
  const right = new Map<string, Set<string>>();
  for (const line of lines(file)) {
    const [question, document, relevance] = line.split('\t');
    if (Number(relevance) > 0) {
      right.set(question, (right.get(question) ?? new Set()).add(document));
    }
  }
  return right;
}

interface Baseline {
  'ndcg@10': number;
  'mrr@10': number;
}

function baselineOf(file: string, row?: RegExp): QualitySet['baseline'] {
  const all = JSON.parse(readFileSync(file, 'utf8'));
  const found: Baseline = row
    ? all[Object.keys(all).find(key => row.test(key))!]
    : all;
  return { ndcg: found['ndcg@10'], mrr: found['mrr@10'], of: 'BM25' };
}

/** What must be in the data folder. */
export const FOLDERS = ['faq-stackfaq', 'zh-tldr-kb'] as const;

/** Which of the folders are missing. */
export function missingFolders(data: string): string[] {
  return FOLDERS.filter(
    folder => !existsSync(join(data, folder, 'docs.jsonl')),
  );
}

/** Questions people really asked, with answers that people judged or wrote. */
export function qualitySets(data: string): QualitySet[] {
  const faq = join(data, 'faq-stackfaq');
  const tldr = join(data, 'zh-tldr-kb');
  const threads: Omit<QualitySet, 'name'> = {
    language: 'en',
    documents: documents(join(faq, 'docs.jsonl')),
    questions: documents(join(faq, 'queries.jsonl')),
    right: rightAnswers(join(faq, 'qrels.tsv')),
    baseline: baselineOf(join(faq, 'baseline_bm25.json')),
  };
  const pages = documents(join(tldr, 'docs_en.jsonl'));
  return [
    { ...threads, name: 'faq-stackfaq (en)' },
    {
      ...threads,
      name: 'faq-stackfaq among zh-tldr-kb (en)',
      documents: [...threads.documents, ...pages],
      baseline: { ndcg: 0.83, of: 'design' },
    },
    {
      name: 'zh-tldr-kb (zh)',
      language: 'zh',
      documents: documents(join(tldr, 'docs.jsonl')),
      questions: documents(join(tldr, 'queries.jsonl')),
      right: rightAnswers(join(tldr, 'qrels.tsv')),
      baseline: baselineOf(join(tldr, 'baseline_bm25.json'), /^zh_to_zh/),
    },
    {
      name: 'zh-tldr-kb (zh asks, en answers)',
      language: 'en',
      documents: pages,
      questions: documents(join(tldr, 'queries_cross_zh2en.jsonl')),
      right: rightAnswers(join(tldr, 'qrels_cross_zh2en.tsv')),
      baseline: baselineOf(join(tldr, 'baseline_bm25.json'), /^zh query to en/),
    },
  ];
}

/** Texts to make a corpus of, by language. */
export interface Sources {
  en: Text[];
  zh: Text[];
}

/** The articles of the data folder; without it, those of the demonstration. */
export function corpusSources(data: string, demoArticles: Text[]): Sources {
  if (missingFolders(data).length > 0) {
    const isChinese = ({ title }: Text) => /\p{Script=Han}/u.test(title);
    return {
      en: demoArticles.filter(text => !isChinese(text)),
      zh: demoArticles.filter(isChinese),
    };
  }
  return {
    en: [
      ...documents(join(data, 'zh-tldr-kb', 'docs_en.jsonl')),
      ...documents(join(data, 'faq-stackfaq', 'docs.jsonl')),
    ],
    zh: documents(join(data, 'zh-tldr-kb', 'docs.jsonl')),
  };
}
