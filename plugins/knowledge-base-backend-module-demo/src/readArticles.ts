import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArticleFile, type ArticleFile } from './articleFile';

const directory = resolvePackagePath(
  '@firstline/plugin-knowledge-base-backend-module-demo',
  'articles',
);

/**
 * Reads all articles of the demonstration, in the order of their names.
 *
 * @throws Error that names the file that cannot be read
 */
export async function readArticles(): Promise<ArticleFile[]> {
  const names = (await readdir(directory))
    .filter(name => name.endsWith('.md'))
    .sort();
  return Promise.all(
    names.map(async name =>
      parseArticleFile(await readFile(path.join(directory, name), 'utf8'), {
        name,
      }),
    ),
  );
}
