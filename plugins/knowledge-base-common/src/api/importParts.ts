import { REFUSED_LINES_LISTED } from '../article/importSchemas';
import type { ImportProgress } from './KnowledgeBaseApi';

const LINE_FEED = 10;

/** A part of an import that ends where a line does. */
export interface ImportPart {
  content: Blob;
  /** Lines in it, blank ones counted. */
  lines: number;
}

/**
 * Cuts lines into parts: a request that takes minutes to arrive is cut off on its way.
 *
 * @param partBytes - a part is about so large, or as large as its only line
 */
export async function* importParts(
  content: Blob,
  partBytes: number,
): AsyncGenerator<ImportPart> {
  let from = 0;
  do {
    let size = partBytes;
    let end: number | undefined;
    let bytes: Uint8Array;
    do {
      bytes = new Uint8Array(
        await content.slice(from, from + size).arrayBuffer(),
      );
      const isLast = from + bytes.length >= content.size;
      const feed = bytes.lastIndexOf(LINE_FEED);
      if (isLast) end = bytes.length;
      else if (feed >= 0) end = feed + 1;
      else size *= 2;
    } while (end === undefined);
    let lines = 0;
    for (let i = 0; i < end; i++) if (bytes[i] === LINE_FEED) lines += 1;
    yield { content: content.slice(from, from + end), lines };
    from += end;
  } while (from < content.size);
}

/** Adds up what became of the parts of an import, with lines numbered as in the whole. */
export class ImportSum {
  #before: ImportProgress = {
    lines: 0,
    created: 0,
    updated: 0,
    unchanged: 0,
    refusedCount: 0,
    refused: [],
    done: false,
  };
  #linesBefore = 0;

  /** The whole so far, given how far its present part is. */
  with(part: ImportProgress, options: { isLast: boolean }): ImportProgress {
    const before = this.#before;
    return {
      lines: before.lines + part.lines,
      created: before.created + part.created,
      updated: before.updated + part.updated,
      unchanged: before.unchanged + part.unchanged,
      refusedCount: before.refusedCount + part.refusedCount,
      refused: [
        ...before.refused,
        ...part.refused.map(({ line, reason }) => ({
          line: line + this.#linesBefore,
          reason,
        })),
      ].slice(0, REFUSED_LINES_LISTED),
      done: part.done && options.isLast,
    };
  }

  /** The part is through. */
  add(part: ImportProgress, lines: number): void {
    this.#before = this.with(part, { isLast: false });
    this.#linesBefore += lines;
  }
}
