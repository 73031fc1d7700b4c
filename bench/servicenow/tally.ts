/** Counts by name. */
export type Counts = Record<string, number>;

/** What a replay found; made in parts, then added up. */
export interface Tally {
  incidents: number;
  rows: number;
  moves: number;
  /** Change of state in the log → what was done, or the refusal. */
  changes: Record<string, Counts>;
  /** Pairs of states, as the log has them and as the service has them. */
  matrix: { log: Counts; service: Counts };
  /** Incidents by their last count. */
  reassignments: { log: Counts; service: Counts };
  reopenings: { log: Counts; service: Counts };
  lastState: Counts;
  /** Rows whose priority differs. */
  priority: { same: number; differs: number };
  /** Why a number of the service differs from the log's, by what differs. */
  why: Record<'matrix' | 'reassignments' | 'reopenings' | 'priority', Counts>;
  /** Clocks that ran out, by what they measure. */
  breaches: Counts;
  unexplained: string[];
  /** What the database says in the end. */
  stored: Counts;
}

export function emptyTally(): Tally {
  return {
    incidents: 0,
    rows: 0,
    moves: 0,
    changes: {},
    matrix: { log: {}, service: {} },
    reassignments: { log: {}, service: {} },
    reopenings: { log: {}, service: {} },
    lastState: {},
    priority: { same: 0, differs: 0 },
    why: { matrix: {}, reassignments: {}, reopenings: {}, priority: {} },
    breaches: {},
    unexplained: [],
    stored: {},
  };
}

export function count(counts: Counts, name: string | number, by = 1): void {
  counts[name] = (counts[name] ?? 0) + by;
}

/** Adds numbers to numbers and lists to lists, at any depth. */
export function addUp<T>(into: T, from: T): T {
  if (typeof from === 'number') return (((into as number) ?? 0) + from) as T;
  if (Array.isArray(from)) {
    return [...((into as unknown[]) ?? []), ...from] as T;
  }
  const sum = { ...(into as Record<string, unknown>) };
  for (const [name, value] of Object.entries(from as object)) {
    sum[name] =
      typeof value === 'number'
        ? ((sum[name] as number) ?? 0) + value
        : addUp(sum[name] ?? (Array.isArray(value) ? [] : {}), value);
  }
  return sum as T;
}
