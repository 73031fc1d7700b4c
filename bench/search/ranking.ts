/** How good a list is, with the one or few right answers known; from 0 to 1. */
export interface Quality {
  ndcg: number;
  mrr: number;
}

const DEPTH = 10;

const gain = (rank: number) => 1 / Math.log2(rank + 2);

function ndcg(found: string[], right: Set<string>): number {
  const best = Array.from({ length: Math.min(DEPTH, right.size) }, (_, rank) =>
    gain(rank),
  ).reduce((sum, value) => sum + value, 0);
  const got = found
    .slice(0, DEPTH)
    .reduce((sum, id, rank) => sum + (right.has(id) ? gain(rank) : 0), 0);
  return best ? got / best : 0;
}

function reciprocalRank(found: string[], right: Set<string>): number {
  const rank = found.slice(0, DEPTH).findIndex(id => right.has(id));
  return rank < 0 ? 0 : 1 / (rank + 1);
}

/** nDCG@10 and MRR@10 over all questions. */
export function qualityOf(
  lists: { found: string[]; right: Set<string> }[],
): Quality {
  const mean = (of: (found: string[], right: Set<string>) => number) =>
    lists.reduce((sum, { found, right }) => sum + of(found, right), 0) /
    lists.length;
  return { ndcg: mean(ndcg), mrr: mean(reciprocalRank) };
}

/** How far two sides give the same lists to the same questions, as shares. */
export function agreement(
  one: string[][],
  other: string[][],
): { same: number; sameFirst: number } {
  const share = (same: (a: string[], b: string[]) => boolean) =>
    one.filter((list, i) => same(list, other[i])).length / one.length;
  return {
    same: share((a, b) => a.join() === b.join()),
    sameFirst: share((a, b) => a[0] === b[0]),
  };
}
