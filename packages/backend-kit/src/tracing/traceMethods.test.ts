import { ConflictError } from '@backstage/errors';
import { traceMethods } from './traceMethods';

class Till {
  readonly #drawer: number[] = [];
  async put(coin: number): Promise<number> {
    if (coin <= 0) throw new ConflictError(`A coin of ${coin} from Zhang Wei`);
    return this.#drawer.push(coin);
  }
  async count(): Promise<number> {
    return this.#drawer.length;
  }
}

describe('traced methods', () => {
  it('do what they did, with a span that says nothing of what was said', async () => {
    const spans: [name: string, said: string][] = [];
    const till = traceMethods(new Till(), {
      tracing: {
        async startActiveSpan(name: string, ...rest: unknown[]) {
          const run = rest.at(-1) as (span: object) => Promise<unknown>;
          const said: unknown[] = [];
          const note = (...args: unknown[]) => said.push(...args);
          const result = await run({ setStatus: note, setAttribute: note });
          spans.push([name, JSON.stringify(said)]);
          return result;
        },
      } as Parameters<typeof traceMethods>[1]['tracing'],
      prefix: 'shop.till',
      methods: ['put'],
    });
    expect(await till.put(5)).toBe(1);
    expect(await till.count()).toBe(1);
    await expect(till.put(-1)).rejects.toThrow('A coin of -1');
    expect(spans).toEqual([
      ['shop.till.put', '[]'],
      ['shop.till.put', '[{"code":"error"},"error.type","ConflictError"]'],
    ]);
  });
});
