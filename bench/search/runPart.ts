import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Corpus } from './corpus';
import { corpusSources, type Text } from './dataSets';
import { measureLunr } from './measureLunr';
import { measureProduct } from './measureProduct';
import { measureQuality } from './measureQuality';
import { openSearch } from './openSearch';
import type { Part, Result } from './parts';

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
): Promise<Result> {
  if (part.kind === 'quality') return measureQuality(part);
  const corpus = Corpus.create(corpusSources(part.data, demoArticles()));
  if (part.kind === 'lunr') return measureLunr({ ...part, corpus });
  const database = await openSearch(part.database, part);
  try {
    return await measureProduct({
      corpus,
      database,
      name: part.database,
      size: part.size,
      rounds: part.rounds,
      progress: done => progress(`${done.toLocaleString('en')} indexed`),
    });
  } finally {
    await database.drop();
  }
}
