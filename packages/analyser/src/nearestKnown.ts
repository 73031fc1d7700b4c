/**
 * Whether one letter put in, left out, replaced, or swapped with its neighbour makes `b` of `a`. Equal words are.
 */
export function withinOneEdit(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1) {
    return false;
  }
  let i = 0;
  while (i < short.length && short[i] === long[i]) {
    i++;
  }
  if (short.length < long.length) {
    return short.slice(i) === long.slice(i + 1);
  }
  const swapped =
    short[i] === long[i + 1] &&
    short[i + 1] === long[i] &&
    short.slice(i + 2) === long.slice(i + 2);
  return swapped || short.slice(i + 1) === long.slice(i + 1);
}

/**
 * The first candidate that differs from a mistyped word by one letter, and not by the first: that one is seldom wrong.
 *
 * @param candidates - known terms, best first
 */
export function nearestKnown(
  term: string,
  candidates: Iterable<string>,
): string | undefined {
  for (const candidate of candidates) {
    if (candidate[0] === term[0] && withinOneEdit(term, candidate)) {
      return candidate;
    }
  }
  return undefined;
}
