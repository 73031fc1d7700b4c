import { useEffect } from 'react';
import { useLiveReload } from './useLiveReload';

const TIME_PASSES_MS = 60_000;

/**
 * Looks again at a list that time alone changes: when records change, each minute, and when
 * the reader asks for it.
 *
 * @param options - `round`: grows when the reader asks for a refresh
 */
export function useTimedReload(
  reload: () => Promise<void>,
  { round }: { round: number },
): void {
  useLiveReload(reload);
  useEffect(() => {
    const timer = setInterval(() => void reload(), TIME_PASSES_MS);
    return () => clearInterval(timer);
  }, [reload]);
  useEffect(() => {
    if (round > 0) void reload();
  }, [round, reload]);
}
