import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What is looked for, as the address has it. */
export interface SearchAddress {
  q: string;
  kind?: string;
  language?: string;
  /** Only articles about this configuration item. */
  ci?: string;
}

const names = ['q', 'kind', 'language', 'ci'] as const;

/** Whether anything is looked for at all. */
export function asksSomething(address: SearchAddress): boolean {
  return names.some(name => Boolean(address[name]?.trim()));
}

/** What is looked for; a search can be sent to somebody, and found again by going back. */
export function useSearchAddress(): [
  SearchAddress,
  (change: Partial<SearchAddress>) => void,
] {
  const [params, setParams] = useSearchParams();
  const address = useMemo(
    () => ({
      q: params.get('q') ?? '',
      kind: params.get('kind') || undefined,
      language: params.get('language') || undefined,
      ci: params.get('ci') || undefined,
    }),
    [params],
  );
  const change = useCallback(
    (changes: Partial<SearchAddress>) =>
      setParams(
        before => {
          const next = new URLSearchParams(before);
          for (const name of names) {
            if (!(name in changes)) continue;
            const value = changes[name];
            if (value) next.set(name, value);
            else next.delete(name);
          }
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  return [address, change];
}
