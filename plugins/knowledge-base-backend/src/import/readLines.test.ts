import fc from 'fast-check';
import { readLines, type NumberedLine } from './readLines';

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield Buffer.from(part);
}

async function linesOf(
  content: AsyncIterable<Uint8Array>,
  limit = 100,
): Promise<NumberedLine[]> {
  const lines: NumberedLine[] = [];
  for await (const line of readLines(content, limit)) lines.push(line);
  return lines;
}

describe('readLines', () => {
  it('numbers lines, and leaves blank ones out', async () => {
    expect(await linesOf(chunks('\ufeffa\r\n\n  \nb', 'c\nd\n'))).toEqual([
      { number: 1, text: 'a\r' },
      { number: 4, text: 'bc' },
      { number: 5, text: 'd' },
    ]);
    expect(await linesOf(chunks())).toEqual([]);
    expect(await linesOf(chunks('', '\n', ' '))).toEqual([]);
  });

  it('gives the same lines however the bytes are cut', async () => {
    const text = '一行 line\n{"标题":"𝄞"}\n\nlast';
    const bytes = Buffer.from(text);
    const whole = await linesOf(chunks(bytes));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: bytes.length })),
        async cuts => {
          const places = [0, ...cuts.sort((a, b) => a - b), bytes.length];
          const parts = places
            .slice(1)
            .map((end, i) => bytes.subarray(places[i], end));
          expect(await linesOf(chunks(...parts))).toEqual(whole);
        },
      ),
      { seed: 1 },
    );
  });

  it('skips what is too long or no text, and goes on', async () => {
    const long = 'x'.repeat(101);
    expect(
      await linesOf(
        chunks('x'.repeat(100), '\n', long.slice(0, 60), long.slice(60), '\n'),
      ),
    ).toMatchObject([{ number: 1 }, { number: 2, problem: 'too long' }]);
    expect(
      await linesOf(chunks('a\n', new Uint8Array([0xff, 0xfe, 10]), 'b')),
    ).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '', problem: 'not UTF-8' },
      { number: 3, text: 'b' },
    ]);
  });

  it('reads no further than it is asked to', async () => {
    let sent = 0;
    async function* endless() {
      for (;;) {
        sent += 1;
        yield Buffer.from(`line ${sent}\n`);
      }
    }
    const lines = readLines(endless(), 100);
    for (let i = 0; i < 3; i++) await lines.next();
    await lines.return(undefined);
    expect(sent).toBe(3);
  });
});
