/** A line of a text that is still coming in; blank ones are left out. */
export interface NumberedLine {
  /** From 1, blank lines counted. */
  number: number;
  text: string;
  /** Why there is no text. */
  problem?: 'too long' | 'not UTF-8';
}

const LINE_FEED = 10;

/** Puts a line together from pieces, and holds no more of it than the limit. */
class LineBuffer {
  readonly #limitBytes: number;
  #pieces: Uint8Array[] = [];
  #bytes = 0;
  #number = 0;

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes;
  }

  get isEmpty(): boolean {
    return this.#bytes === 0;
  }

  add(piece: Uint8Array): void {
    this.#bytes += piece.length;
    if (this.#bytes > this.#limitBytes) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  end(): NumberedLine {
    const pieces = this.#pieces;
    const tooLong = this.#bytes > this.#limitBytes;
    this.#pieces = [];
    this.#bytes = 0;
    this.#number += 1;
    const number = this.#number;
    if (tooLong) return { number, text: '', problem: 'too long' };
    try {
      const decoder = new TextDecoder('utf-8', { fatal: true });
      return { number, text: decoder.decode(Buffer.concat(pieces)) };
    } catch {
      return { number, text: '', problem: 'not UTF-8' };
    }
  }
}

/**
 * Reads lines as they come, and waits with the sender until they are used. A line that is
 * too long is skipped, and the next one read.
 *
 * @param limitBytes - longest line, without its line feed
 */
export async function* readLines(
  content: AsyncIterable<Uint8Array>,
  limitBytes: number,
): AsyncGenerator<NumberedLine> {
  const buffer = new LineBuffer(limitBytes);
  for await (const chunk of content) {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      buffer.add(chunk.subarray(start, end < 0 ? undefined : end));
      if (end < 0) break;
      const line = buffer.end();
      if (!isBlank(line)) yield line;
      start = end + 1;
    }
  }
  if (buffer.isEmpty) return;
  const last = buffer.end();
  if (!isBlank(last)) yield last;
}

function isBlank({ text, problem }: NumberedLine): boolean {
  return problem === undefined && text.trim() === '';
}
