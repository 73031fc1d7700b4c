import { fromDbTime, systemClock, toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';

/** Incidents from one id to another, both included. */
export interface Range {
  from: number;
  to: number;
}

interface StepRow {
  incident_id: number;
  percent: number;
  due_at: string;
  taken_at: string | null;
  state: string;
  late: number;
}

const RESPONSE_CLOCK = 1;

/**
 * Makes steps of the response clock due: for each incident of a range those at the given
 * shares of the target, spread evenly over a time.
 */
export async function makeDue(
  knex: Knex,
  range: Range,
  options: { percents: number[]; from: DateTime; overSeconds: number },
): Promise<void> {
  const { percents, from, overSeconds } = options;
  const count = range.to - range.from + 1;
  await knex.transaction(async transaction => {
    for (let i = 0; i < count; i += 1) {
      for (const [place, percent] of percents.entries()) {
        const share = (i / count + place) / percents.length;
        await transaction('escalation_steps')
          .where({
            incident_id: range.from + i,
            clock_id: RESPONSE_CLOCK,
            percent,
          })
          .update({
            due_at: toDbTime(from.plus({ seconds: share * overSeconds })),
          });
      }
    }
  });
}

/** How a range's due steps were taken. */
export interface Taken {
  steps: number;
  /** Seconds from when it was due, on the replica's clock, of the last one. */
  latest: number;
  markedLate: number;
  wrong: string[];
}

/** Looks whether every step was taken once and in order. */
export async function checkTaken(
  knex: Knex,
  range: Range,
  percents: number[],
): Promise<Taken> {
  const within = <Q extends Knex.QueryBuilder>(query: Q) =>
    query.whereBetween('incident_id', [range.from, range.to]);
  const steps: StepRow[] = await within(knex('escalation_steps'))
    .where('clock_id', RESPONSE_CLOCK)
    .whereIn('percent', percents)
    .orderBy(['incident_id', 'due_at']);
  const entries: { incident_id: number; changes: string }[] = await within(
    knex('timeline_entries'),
  )
    .where('kind', 'stepTaken')
    .orderBy(['incident_id', 'seq'])
    .select('incident_id', 'changes');
  const wrong: string[] = [];
  const untaken = steps.filter(({ state }) => state !== 'taken').length;
  if (untaken > 0) wrong.push(`${untaken} steps were not taken`);
  const told = Map.groupBy(entries, entry => entry.incident_id);
  for (const [id, own] of Map.groupBy(steps, step => step.incident_id)) {
    const lines = told.get(id) ?? [];
    const inOrder = own.every(({ percent }, i) =>
      lines[i]?.changes.includes(`"${percent}"`),
    );
    if (lines.length !== own.length) {
      wrong.push(`${id} has ${lines.length} entries for ${own.length} steps`);
    } else if (!inOrder) {
      wrong.push(`${id} took its steps in another order`);
    }
  }
  const waits = steps.map(step =>
    step.taken_at
      ? fromDbTime(step.taken_at).diff(fromDbTime(step.due_at)).as('seconds')
      : 0,
  );
  return {
    steps: steps.length - untaken,
    latest: waits.reduce((most, wait) => Math.max(most, wait), 0),
    markedLate: steps.filter(({ late }) => late === 1).length,
    wrong: wrong.slice(0, 10),
  };
}

/** The machine's time. */
export const now = () => systemClock.now();
