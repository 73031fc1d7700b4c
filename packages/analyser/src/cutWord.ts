import type { Run } from './runs';
import { cutToLength, fold, termOfWord } from './words';

/** A term, and where in the text it stands, in UTF-16 units. */
export interface CutTerm {
  term: string;
  start: number;
  end: number;
}

/** The pieces of an identifier: what stands between its joining punctuation. */
const PIECE = /[^-_./\\:@#+]+/g;
const CAMEL = /[a-z][A-Z]|[A-Z]{2}[a-z]/;
const CAMEL_BORDER = /(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])/;

interface Piece {
  text: string;
  start: number;
}

/**
 * The terms of letters and digits: a plain word as its stem; an identifier whole and unstemmed, then its parts, then
 * the words of its camelCase parts.
 */
export function* cutWord(run: Run): Generator<CutTerm> {
  const whole = wholeOf(run.text);
  const pieces = piecesOf(run);
  if (pieces.length === 1 && foldPiece(pieces[0].text) === whole) {
    yield* cutPiece(pieces[0], whole);
  } else {
    const term = cutToLength(whole);
    yield { term, start: run.start, end: run.start + run.text.length };
    for (const piece of pieces) {
      yield* cutPiece(piece, foldPiece(piece.text));
    }
  }
  if (CAMEL.test(run.text)) {
    yield* cutCamel(pieces);
  }
}

/** An identifier as it is written, in lower case: one kind of slash, and no apostrophes. */
export function wholeOf(text: string): string {
  const plain = fold(text).replace(/\\+/g, '/');
  return /[-_./:@#+]/.test(plain)
    ? plain.replace(/['’]/g, '')
    : foldPiece(text);
}

function foldPiece(text: string): string {
  return fold(text)
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');
}

function piecesOf(run: Run): Piece[] {
  return Array.from(run.text.matchAll(PIECE), match => ({
    text: match[0],
    start: run.start + match.index,
  }));
}

function* cutPiece(piece: Piece, folded: string): Generator<CutTerm> {
  const term = termOfWord(folded);
  if (term) {
    yield { term, start: piece.start, end: piece.start + piece.text.length };
  }
}

function* cutCamel(pieces: Piece[]): Generator<CutTerm> {
  const known = new Set(pieces.map(piece => foldPiece(piece.text)));
  for (const piece of pieces) {
    let start = piece.start;
    for (const text of piece.text.split(CAMEL_BORDER)) {
      const folded = foldPiece(text);
      if (folded.length > 1 && !known.has(folded)) {
        yield* cutPiece({ text, start }, folded);
      }
      start += text.length;
    }
  }
}
