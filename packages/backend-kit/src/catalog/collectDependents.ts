import type { DirectoryRecord } from './directoryRecord';

/**
 * Walks from items to what depends on them, breadth first: nearest first, each once. Items
 * may depend on one another in circles.
 *
 * @param options - `limit`: most records; `recordsOf`: looks a whole level up at once
 */
export async function collectDependents(
  refs: string[],
  options: {
    limit: number;
    recordsOf(refs: string[]): Promise<Map<string, DirectoryRecord>>;
  },
): Promise<DirectoryRecord[]> {
  const { limit, recordsOf } = options;
  const seen = new Set(refs);
  const found: DirectoryRecord[] = [];
  let level = [...(await recordsOf(refs)).values()];
  while (level.length > 0 && found.length < limit) {
    const next = [...new Set(level.flatMap(({ dependents }) => dependents))]
      .filter(ref => !seen.has(ref))
      .slice(0, limit - found.length);
    next.forEach(ref => seen.add(ref));
    level = next.length > 0 ? [...(await recordsOf(next)).values()] : [];
    found.push(...level);
  }
  return found;
}
