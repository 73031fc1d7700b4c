import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flattenMessages } from '../translation/messages';

const SOURCE = /\.tsx?$/;
const APART = /(^|[\\/])translation[\\/]|\.test\.tsx?$/;
// A key that is put together, e.g. `state.${state}`; what it begins with is a part of keys.
const COMPOSED = /`([a-zA-Z][\w-]*\.[^`\n]*\$\{[^`]*)`/g;
const BLANK = /\$\{[^}]*\}/;
const KEY_PART = /^[\w.-]*$/;
const PLURAL = /_(one|other)$/;

function readSources(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => SOURCE.test(file) && !APART.test(file))
    .map(file => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function composedKeys(source: string): RegExp[] {
  return [...source.matchAll(COMPOSED)]
    .map(([, template]) => template.split(BLANK))
    .filter(parts => parts.every(part => KEY_PART.test(part)))
    .map(
      parts =>
        new RegExp(
          `^${parts.map(part => part.replaceAll('.', '[.]')).join('.+')}$`,
        ),
    );
}

/**
 * Keys of texts that no source asks for, for a test that expects none.
 *
 * A key counts as asked for where it stands as a whole in quotes, and where a template such
 * as `state.${state}` could make it; templates that begin with a blank count for nothing.
 *
 * @param options - `texts`: nested messages; `sources`: folder of the sources that show them
 */
export function unusedTexts(options: {
  texts: object;
  sources: string;
}): string[] {
  const source = readSources(options.sources);
  const composed = composedKeys(source);
  const isUsed = (key: string) =>
    ["'", '"', '`'].some(quote => source.includes(quote + key + quote)) ||
    composed.some(pattern => pattern.test(key));
  return Object.keys(flattenMessages(options.texts)).filter(
    key => !isUsed(key) && !isUsed(key.replace(PLURAL, '')),
  );
}
