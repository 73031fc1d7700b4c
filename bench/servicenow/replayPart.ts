import type { Knex } from 'knex';
import { openDatabase } from './database';
import { openDesk } from './desk';
import { readEventLog } from './eventLog';
import { IncidentPlayer } from './IncidentPlayer';
import { emptyTally, type Counts, type Tally } from './tally';

/** What one process replays. */
export interface PartOptions {
  data: string;
  part: number;
  parts: number;
  limit?: number;
  /** PostgreSQL server; SQLite without it. */
  postgres?: string;
}

async function storedCounts(knex: Knex): Promise<Counts> {
  const counts: Counts = {};
  const tables = [
    'incidents',
    'timeline_entries',
    'assignments',
    'incident_clocks',
  ];
  for (const table of tables) {
    const [{ n }] = await knex(table).count({ n: '*' });
    counts[table] = Number(n);
  }
  // What was counted along the way must be what is stored.
  const [sums] = await knex('incidents')
    .sum({ reassignments: 'reassignment_count' })
    .sum({ reopenings: 'reopen_count' })
    .sum({ versions: 'version' });
  for (const [name, n] of Object.entries(sums)) counts[name] = Number(n);
  return counts;
}

/** Replays a part of the log into a database of its own. */
export async function replayPart(
  options: PartOptions,
  progress: (incidents: number) => void,
): Promise<Tally> {
  const incidents = readEventLog(options.data, options);
  const database = await openDatabase(options.postgres);
  try {
    const desk = openDesk(database.knex, incidents);
    const tally = emptyTally();
    let next = 0;
    const player = async () => {
      while (next < incidents.length) {
        const log = incidents[next];
        next += 1;
        await IncidentPlayer.play(log, { desk, tally });
        if (tally.incidents % 100 === 0) progress(tally.incidents);
      }
    };
    // SQLite has one connection: more than one at a time would only queue.
    const atOnce = options.postgres ? 8 : 1;
    await Promise.all(Array.from({ length: atOnce }, player));
    tally.stored = await storedCounts(database.knex);
    return tally;
  } finally {
    await database.drop();
  }
}
