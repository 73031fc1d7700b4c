import { type DependencyList, useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useLoad } from './useLoad';

const TYPING_MS = 200;

/** What is in a field that finds things, and what it found. */
export interface Finder<T> {
  typed: string;
  setTyped(typed: string): void;
  /** What was asked for last: the words once the typing has paused. */
  asked: string;
  found: T[];
  loading: boolean;
}

/**
 * Finds things as one types. What was found stays until something else is: a list that
 * vanishes for a moment under the pointer cannot be chosen from.
 *
 * @param find - by the trimmed words, which are empty before anything is typed
 * @param deps - asks again when they change
 * @param options - `typed`: what is in the field first; `chosen`: the words of what is chosen,
 *   which the field shows and nobody searches for
 */
export function useFinder<T>(
  find: (words: string, signal: AbortSignal) => Promise<T[]>,
  deps: DependencyList,
  options: { typed?: string; chosen?: string } = {},
): Finder<T> {
  const [typed, setTyped] = useState(options.typed ?? '');
  const [words, setWords] = useState('');
  const [found, setFound] = useState<T[]>([]);
  useDebounce(() => setWords(typed.trim()), TYPING_MS, [typed]);
  const asked = words === options.chosen ? '' : words;
  const { data, loading } = useLoad(
    signal => find(asked, signal),
    [...deps, asked],
  );
  useEffect(() => {
    if (data) setFound(data);
  }, [data]);
  return { typed, setTyped, asked, found, loading };
}
