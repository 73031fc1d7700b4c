import { KnowledgeBaseClient } from './KnowledgeBaseClient';
import { importParts } from './importParts';
import type { ImportProgress } from './KnowledgeBaseApi';

async function partsOf(text: string, partBytes: number) {
  const parts: [text: string, lines: number][] = [];
  for await (const { content, lines } of importParts(
    new Blob([text]),
    partBytes,
  )) {
    parts.push([await content.text(), lines]);
  }
  return parts;
}

describe('importParts', () => {
  it('cuts where lines end, and leaves nothing out', async () => {
    expect(await partsOf('aa\nbb\n\ncc\ndd', 5)).toEqual([
      ['aa\n', 1],
      ['bb\n\n', 2],
      ['cc\ndd', 1],
    ]);
    expect(await partsOf('aa\nbb', 100)).toEqual([['aa\nbb', 1]]);
    expect(await partsOf('aa\nbb\n', 6)).toEqual([['aa\nbb\n', 2]]);
    expect(await partsOf('', 6)).toEqual([['', 0]]);
    // A line longer than a part stays whole; letters of several bytes, too.
    const long = `${'重'.repeat(20)}\n`;
    const rest = 'b'.repeat(50);
    expect(await partsOf(`${long}${rest}`, 6)).toEqual([
      [long, 1],
      [rest, 0],
    ]);
  });
});

describe('an import', () => {
  it('is sent in parts, and told as one', async () => {
    const sent: number[] = [];
    const client = new KnowledgeBaseClient({
      discoveryApi: { getBaseUrl: async () => 'http://kb' },
      fetchApi: {
        fetch: async (_url, init) => {
          const body = (await (init?.body as Blob).text()).trim().split('\n');
          sent.push(body.length);
          const progress: ImportProgress = {
            lines: body.length,
            created: body.length - 1,
            updated: 0,
            unchanged: 0,
            refusedCount: 1,
            refused: [{ line: body.length, reason: 'no' }],
            done: true,
          };
          return new Response(
            `${JSON.stringify({
              ...progress,
              refused: [],
              done: false,
            })}\n${JSON.stringify(progress)}\n`,
          );
        },
      },
    });
    const line = 'x'.repeat(999_999);
    const content = new Blob(Array.from({ length: 10 }, () => `${line}\n`));
    const seen: ImportProgress[] = [];
    const result = await client.importArticles(content, progress =>
      seen.push(progress),
    );
    expect(sent).toEqual([4, 4, 2]);
    expect(result).toEqual({
      lines: 10,
      created: 7,
      updated: 0,
      unchanged: 0,
      refusedCount: 3,
      refused: [4, 8, 10].map(number => ({ line: number, reason: 'no' })),
      done: true,
    });
    expect(seen.map(({ lines }) => lines)).toEqual([4, 4, 8, 8, 10, 10]);
    expect(seen.map(({ done }) => done)).toEqual([
      false,
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('that breaks off in the middle is no result', async () => {
    const client = new KnowledgeBaseClient({
      discoveryApi: { getBaseUrl: async () => 'http://kb' },
      fetchApi: { fetch: async () => new Response('') },
    });
    await expect(client.importArticles(new Blob(['a']))).rejects.toThrow(
      'broke off',
    );
  });
});
