import type { VisibleIncident } from '@firstline/plugin-service-desk-common';

/** The rows of a list, and what came in while the reader was busy with them. */
export interface LiveRows {
  rows: VisibleIncident[];
  /** New ones that are held back so that nothing jumps, in list order. */
  held: VisibleIncident[];
  /** Numbers that are shown but left the list: done, moved on, or not theirs any more. */
  gone: string[];
}

/**
 * Brings rows up to date in place. Rows keep their order and their place; new ones are
 * put in at once, or held back while the reader is in the middle of something; those that
 * left the list stay greyed while they are kept, and go otherwise.
 *
 * @param fresh - the same list as it is now, at least as long as what is shown
 * @param options - `hold`: keep new ones back; `keep`: numbers that must not vanish
 */
export function mergeRows(
  before: LiveRows,
  fresh: VisibleIncident[],
  options: { hold: boolean; keep: ReadonlySet<string> },
): LiveRows {
  const now = new Map(fresh.map(incident => [incident.number, incident]));
  const shown = new Set(before.rows.map(row => row.number));
  const arrived = fresh.filter(incident => !shown.has(incident.number));
  if (!options.hold) {
    const kept = before.rows.filter(
      row => !now.has(row.number) && options.keep.has(row.number),
    );
    return insertKept(fresh, before.rows, kept);
  }
  const rows = before.rows
    .filter(row => now.has(row.number) || options.keep.has(row.number))
    .map(row => now.get(row.number) ?? row);
  return {
    rows,
    held: arrived,
    gone: rows.filter(row => !now.has(row.number)).map(row => row.number),
  };
}

// A kept row stays behind the row it stood behind, as near as that is still possible.
function insertKept(
  fresh: VisibleIncident[],
  before: VisibleIncident[],
  kept: VisibleIncident[],
): LiveRows {
  const rows = [...fresh];
  for (const row of kept) {
    const old = before.findIndex(other => other.number === row.number);
    const above = before
      .slice(0, old)
      .reverse()
      .find(other => rows.some(shown => shown.number === other.number));
    const at = above
      ? rows.findIndex(shown => shown.number === above.number) + 1
      : 0;
    rows.splice(at, 0, row);
  }
  return { rows, held: [], gone: kept.map(row => row.number) };
}
