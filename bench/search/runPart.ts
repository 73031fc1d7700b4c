import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Corpus } from './corpus';
import { corpusSources, type Text } from './dataSets';
import { measureLunr } from './measureLunr';
import { fill, measureProduct } from './measureProduct';
import { measureQuality } from './measureQuality';
import { openSearch } from './openSearch';
import type { Part, PartResult } from './parts';

const demoFolder = resolve(
  __dirname,
  '../../plugins/knowledge-base-backend-module-demo/articles',
);

function demoArticles(): Text[] {
  return readdirSync(demoFolder).map(name => {
    const text = readFileSync(join(demoFolder, name), 'utf8');
    const [, title] = /^title: (.*)$/m.exec(text)!;
    return { id: name, title, text: text.slice(text.indexOf('\n## ')) };
  });
}

/** Measures one part, in this process. */
export async function runPart(
  part: Part,
  progress: (text: string) => void,
): Promise<PartResult> {
  if (part.kind === 'quality') return measureQuality(part);
  const corpus = Corpus.create(corpusSources(part.data, demoArticles()));
  if (part.kind === 'lunr') return measureLunr({ ...part, corpus });
  if (part.kind === 'fill') return fillDatabase(part, corpus, progress);
  const { filled, database: name } = part;
  const database = await openSearch(name, { ...part, at: filled.at });
  try {
    return await measureProduct({ ...part, corpus, database, name });
  } finally {
    await database.drop();
  }
}

async function fillDatabase(
  part: Extract<Part, { kind: 'fill' }>,
  corpus: Corpus,
  progress: (text: string) => void,
): Promise<PartResult> {
  const database = await openSearch(part.database, part);
  try {
    const filled = await fill({
      corpus,
      database,
      size: part.size,
      progress: done => progress(`${done.toLocaleString('en')} indexed`),
    });
    await database.close();
    return filled;
  } catch (error) {
    await database.drop();
    throw error;
  }
}
