import type { Revision } from '@firstline/plugin-knowledge-base-common';
import { diffArrays, diffLines, diffWordsWithSpace } from 'diff';
import { textFields } from '../editor/articleForm';

/** A piece of a text: in both, only in the earlier, or only in the later. */
export interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** One line of a compared text, with the words that changed in it. */
export interface ComparedLine {
  kind: 'same' | 'removed' | 'added';
  pieces: Piece[];
}

/** A field that differs. */
export interface ComparedField {
  field:
    | 'title'
    | 'kind'
    | 'language'
    | 'audience'
    | 'category'
    | 'ciRefs'
    | 'tags'
    | (typeof textFields)[number];
  lines: ComparedLine[];
}

// A text of another world than the earlier one is shown as a whole: word by word it would
// be unreadable, and slow to find out.
const LONGEST_BY_WORDS = 4_000;

const linesOf = (text: string) => text.replace(/\n$/, '').split('\n');

function wordsOf(before: string, after: string): [Piece[], Piece[]] {
  const parts = diffWordsWithSpace(before, after);
  const side = (kind: 'removed' | 'added'): Piece[] =>
    parts
      .filter(part => part[kind] || !(part.removed || part.added))
      .map(part => ({ kind: part[kind] ? kind : 'same', text: part.value }));
  return [side('removed'), side('added')];
}

function plain(kind: ComparedLine['kind'], text: string): ComparedLine {
  return { kind, pieces: [{ kind, text }] };
}

/** Two texts, line by line; a changed line with the words that changed. */
export function compareTexts(before: string, after: string): ComparedLine[] {
  const parts = diffLines(before, after);
  const result: ComparedLine[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    const lines = linesOf(part.value);
    if (!part.removed) {
      const kind = part.added ? 'added' : 'same';
      result.push(...lines.map(line => plain(kind, line)));
      continue;
    }
    const added = next?.added ? linesOf(next.value) : [];
    if (next?.added) at++;
    const byWords = part.value.length + (next?.value.length ?? 0);
    if (added.length !== lines.length || byWords > LONGEST_BY_WORDS) {
      result.push(...lines.map(line => plain('removed', line)));
      result.push(...added.map(line => plain('added', line)));
      continue;
    }
    lines.forEach((line, index) => {
      const [was, is] = wordsOf(line, added[index]);
      result.push(
        { kind: 'removed', pieces: was },
        { kind: 'added', pieces: is },
      );
    });
  }
  return result;
}

function compareLists(before: string[], after: string[]): ComparedLine[] {
  return diffArrays(before, after).flatMap(part => {
    const changed = part.added ? 'added' : 'removed';
    const kind = part.added || part.removed ? changed : 'same';
    return part.value.map(value => plain(kind, value));
  });
}

const shortFields = [
  'title',
  'kind',
  'language',
  'audience',
  'category',
] as const;

/** The fields in which two revisions differ, in the order they are read. */
export function compareRevisions(
  before: Revision,
  after: Revision,
): ComparedField[] {
  const short = shortFields.map(field => ({
    field,
    lines: compareTexts(before[field] ?? '', after[field] ?? ''),
  }));
  const lists = (['ciRefs', 'tags'] as const).map(field => ({
    field,
    lines: compareLists(before[field], after[field]),
  }));
  const texts = textFields.map(field => ({
    field,
    lines: compareTexts(before[field] ?? '', after[field] ?? ''),
  }));
  return [...short, ...lists, ...texts].filter(({ lines }) =>
    lines.some(({ kind }) => kind !== 'same'),
  );
}
