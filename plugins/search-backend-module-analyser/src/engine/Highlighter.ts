import type {
  IndexableDocument,
  ResultHighlight,
} from '@backstage/plugin-search-common';
import { snippet, type QueryTerm, type TextRange } from '@firstline/analyser';
import { randomUUID } from 'node:crypto';

/** Of a text only the part that tells most is shown, in UTF-16 units. */
const MAX_LENGTH = { title: 500, text: 300 };

/** Marks what was found in title and text. No document can contain the tags: they are new with each engine. */
export class Highlighter {
  readonly #preTag: string;
  readonly #postTag: string;

  static create(): Highlighter {
    return new Highlighter(randomUUID());
  }

  private constructor(tag: string) {
    this.#preTag = `<${tag}>`;
    this.#postTag = `</${tag}>`;
  }

  /** Title and text with tags around what was asked for; neither, where nothing was. */
  highlight(
    document: IndexableDocument,
    terms: readonly QueryTerm[],
  ): ResultHighlight {
    const fields: Record<string, string> = {};
    for (const name of ['title', 'text'] as const) {
      const text = String(document[name] ?? '');
      const part = snippet(text, terms, MAX_LENGTH[name]);
      if (part.ranges.length > 0) {
        fields[name] = this.#mark(part.text, part.ranges);
      }
    }
    return { preTag: this.#preTag, postTag: this.#postTag, fields };
  }

  #mark(text: string, ranges: readonly TextRange[]): string {
    let marked = '';
    let end = 0;
    for (const range of ranges) {
      const found = text.slice(range.start, range.end);
      marked += text.slice(end, range.start);
      marked += this.#preTag + found + this.#postTag;
      end = range.end;
    }
    return marked + text.slice(end);
  }
}
