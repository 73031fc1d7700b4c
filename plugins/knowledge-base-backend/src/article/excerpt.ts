import { plainText } from '@firstline/common-kit';
import type { ArticleContent } from '@firstline/plugin-knowledge-base-common';

const LENGTH = 240;
// Enough for the excerpt, whatever part of it is marks.
const READ = 2_000;

/** First words of what an article says: plain text, at most 240 characters. */
export function excerptOf(content: ArticleContent): string {
  const { symptoms, resolution, workaround, body } = content;
  const text = [symptoms, resolution, workaround, body]
    .filter(part => part !== undefined)
    .map(part => plainText(part.slice(0, READ)))
    .join(' ');
  if (text.length <= LENGTH) return text;
  // Not between the halves of a character.
  return `${text.slice(0, LENGTH - 1).replace(/\p{Surrogate}$/u, '')}…`;
}
