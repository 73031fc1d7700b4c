import type { Goal } from './goals';
import {
  nameOf,
  type LunrResult,
  type ProductResult,
  type QualityResult,
  type Result,
} from './parts';
import { LENGTHS } from './questions';
import type { Timing } from './timing';

const number = (value: number) =>
  value >= 100 || value === 0
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value < 10 ? 2 : 1);

const timing = ({ p50, p95, p99 }: Timing) =>
  [p50, p95, p99].map(number).join(' / ');

function table(head: string[], rows: (string | number)[][]): string {
  const line = (cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function speed(results: (ProductResult | LunrResult)[]): string {
  const rows = results.map(result => {
    const lunr = results.find(
      other => other.kind === 'lunr' && other.size === result.size,
    );
    const beside = (share: (of: ProductResult | LunrResult) => number) =>
      lunr ? number(share(result) / share(lunr)) : '–';
    return [
      result.kind === 'lunr' ? 'lunr' : nameOf[result.database],
      result.size.toLocaleString('en'),
      `${number(result.size / result.indexingSeconds)} (${beside(
        ({ size, indexingSeconds }) => size / indexingSeconds,
      )})`,
      ...LENGTHS.map(length => timing(result.words[length])),
      beside(({ words }) => words[3].p95),
      LENGTHS.map(length => number(result.words[length].processor)).join(' / '),
      `${number(result.after.heap - result.before.heap)} (${number(
        result.before.rss,
      )} → ${number(result.after.rss)})`,
      result.kind === 'lunr'
        ? '–'
        : `${number(result.indexing.before.rss)} → ${number(
            result.indexing.after.rss,
          )}`,
      result.kind === 'lunr' ? '–' : number(result.storedMegabytes),
      result.kind === 'lunr'
        ? `${number(result.indexingSeconds * 1_000)} (all of it again)`
        : `${number(result.edit.p50)} / ${number(result.edit.max)}`,
    ];
  });
  return table(
    [
      'engine',
      'articles',
      'indexed a second (× lunr)',
      '1 word: p50 / p95 / p99 ms',
      '3 words',
      '8 words',
      '3 words, p95 × lunr',
      'processor ms of this process, p95: 1 / 3 / 8 words',
      'heap MB more (rss before → after)',
      'rss MB of who indexed',
      'stored MB',
      'edit to found: p50 / max ms',
    ],
    rows,
  );
}

function special(results: ProductResult[]): string {
  const held = ({ words, filtered, misspelt, suggest }: ProductResult) =>
    [
      Math.max(...LENGTHS.map(length => words[length].held)),
      filtered.held,
      misspelt.held,
      suggest.held,
    ]
      .map(number)
      .join(' / ');
  return table(
    [
      'engine',
      'articles',
      '3 words, 1 % may be seen: p50 / p95 / p99 ms',
      '3 words, one misspelt',
      'suggest for 5,000 words',
      'event loop held, longest, ms: words / 1 % / misspelt / suggest',
    ],
    results.map(result => [
      nameOf[result.database],
      result.size.toLocaleString('en'),
      timing(result.filtered),
      timing(result.misspelt),
      timing(result.suggest),
      held(result),
    ]),
  );
}

function quality(results: QualityResult[]): string {
  const sets = results[0].sets;
  return table(
    [
      'nDCG@10 / MRR@10',
      ...sets.map(({ name, questions }) => `${name}, ${questions} questions`),
    ],
    [
      ...results.map(({ engine, sets: own }) => [
        nameOf[engine],
        ...own.map(({ ndcg, mrr }) => `${ndcg.toFixed(4)} / ${mrr.toFixed(4)}`),
      ]),
      [
        'to reach',
        ...sets.map(
          ({ baseline: { ndcg, mrr, of } }) =>
            `${ndcg} / ${mrr ?? '–'} (${of})`,
        ),
      ],
    ],
  );
}

/** Everything that was measured, as Markdown. */
export function report(results: Result[], goals: Goal[]): string {
  const products = results.filter(result => result.kind === 'product');
  const speeds = results
    .filter(result => result.kind !== 'quality')
    .sort((a, b) => a.size - b.size);
  const qualities = results.filter(result => result.kind === 'quality');
  const parts: string[] = [];
  if (speeds.length) parts.push('## Speed and memory', speed(speeds));
  if (products.length) {
    parts.push('## Filters, typing errors, long texts', special(products));
  }
  if (qualities.length) parts.push('## Quality', quality(qualities));
  parts.push(
    '## Goals',
    table(
      ['goal', 'wanted', 'got', ''],
      goals.map(({ what, wanted, got, met }) => [
        what,
        wanted,
        got,
        met ? 'met' : '**not met**',
      ]),
    ),
  );
  return parts.join('\n\n');
}
