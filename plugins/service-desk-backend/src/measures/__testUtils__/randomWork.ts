import { randomUUID } from 'node:crypto';
import { toDbTime } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { MeasureDesk } from './measureTest';
import { randomOf } from './randomLife';

/** Time that was logged, as it is kept. */
export interface LoggedWork {
  person: string;
  /** `2026-11-23`. */
  day: string;
  seconds: number;
  incidentId?: number;
  withdrawnAt?: string;
}

const people = ['li.na', 'wang.fang', 'raj.patel', 'zhao.min'];

/** Time logged by anybody, on some incident or none, on the last days; some of it withdrawn. */
export async function workAtRandom(
  desk: MeasureDesk,
  { knex, seed, incidents }: { knex: Knex; seed: number; incidents: number },
): Promise<LoggedWork[]> {
  const random = randomOf(seed);
  const upTo = (n: number) => Math.floor(random() * n);
  const now = desk.clock.now();
  const entries: LoggedWork[] = [];
  for (let i = 0; i < 2 * incidents; i += 1) {
    const entry: LoggedWork = {
      person: `user:default/${people[upTo(people.length)]}`,
      day: now.minus({ days: upTo(25) }).toISODate()!,
      seconds: 60 + upTo(20_000),
      incidentId: random() < 0.8 ? 1 + upTo(incidents) : undefined,
      withdrawnAt: random() < 0.2 ? toDbTime(now) : undefined,
    };
    await knex('work_entries').insert({
      id: randomUUID(),
      person: entry.person,
      day: entry.day,
      seconds: entry.seconds,
      activity: 'repair',
      incident_id: entry.incidentId ?? null,
      created_at: toDbTime(now),
      withdrawn_at: entry.withdrawnAt ?? null,
    });
    entries.push(entry);
  }
  return entries;
}
