import { randomUUID } from 'node:crypto';
import { inTransaction, toDbTime } from '@firstline/backend-kit';
import {
  DatabaseDailyRecordStore,
  DatabaseWorkStore,
} from '@firstline/plugin-service-desk-backend';
import type { WorkActivity } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import { DateTime } from 'luxon';
import { groupOfPerson, userRefOf, type Person } from './people';

/** Days for which managers have kept up with reviewing. */
const REVIEWED_AFTER_DAYS = 3;
const MINUTE_SECONDS = 60;
const reviewer = userRefOf('he.qiang');

/** What a deed of an incident's timeline takes, and what it is. */
const deeds: Record<string, { activity: WorkActivity; minutes: number }> = {
  accepted: { activity: 'diagnosis', minutes: 15 },
  escalated: { activity: 'coordination', minutes: 10 },
  resolved: { activity: 'repair', minutes: 35 },
  followedUp: { activity: 'call', minutes: 5 },
};

interface Deed {
  incident_id: number;
  kind: string;
  actor: string;
  at: string;
}

/**
 * Logs working time for what the people of the demonstration did, and completes their days:
 * older ones are reviewed, the last wait for a manager, today's is open.
 *
 * @returns how many entries there are now because of it
 */
export async function playWork(options: {
  /** The migrated database of the service desk. */
  database: Knex;
  now: DateTime;
}): Promise<number> {
  const { database, now } = options;
  const work = DatabaseWorkStore.create({ database });
  const records = DatabaseDailyRecordStore.create({ database });
  const engineers = (Object.keys(groupOfPerson) as Person[])
    .filter(person => !['finance', 'sales'].includes(groupOfPerson[person]))
    .map(userRefOf);
  const done: Deed[] = await database('timeline_entries')
    .whereIn('kind', Object.keys(deeds))
    .whereIn('actor', engineers)
    .where('at', '<=', toDbTime(now))
    .orderBy('seq')
    .select('incident_id', 'kind', 'actor', 'at');
  const today = now.toISODate() ?? '';
  const days = new Map<string, Deed[]>();
  for (const deed of done) {
    const key = `${deed.actor} ${deed.at.slice(0, today.length)}`;
    days.set(key, [...(days.get(key) ?? []), deed]);
  }
  await inTransaction(database, async transaction => {
    for (const [key, ofDay] of days) {
      const [person, day] = key.split(' ');
      for (const { incident_id: incidentId, kind, at } of ofDay) {
        const { activity, minutes } = deeds[kind];
        // Not every case takes as long as the last one.
        const seconds = (minutes + (incidentId % 5) * 5) * MINUTE_SECONDS;
        await work.insert(
          {
            ...{ id: randomUUID(), person, day, seconds, activity },
            incidentId,
            createdAt: at,
          },
          { transaction },
        );
      }
      const head = await records.lock(person, day, { transaction });
      const evening = DateTime.fromISO(day, { zone: 'utc' }).set({ hour: 18 });
      const isReviewed =
        evening.plus({ days: REVIEWED_AFTER_DAYS }) < now &&
        person !== reviewer;
      await records.put(
        {
          ...head,
          version: ofDay.length + 1,
          state: stateOf({ day, today, isReviewed }),
          completedAt: day < today ? toDbTime(evening) : undefined,
          ...(isReviewed && {
            reviewedBy: reviewer,
            reviewedAt: toDbTime(evening.plus({ hours: 15 })),
          }),
        },
        { transaction },
      );
    }
  });
  return done.length;
}

function stateOf(options: {
  day: string;
  today: string;
  isReviewed: boolean;
}): 'open' | 'completed' | 'reviewed' {
  if (options.isReviewed) return 'reviewed';
  return options.day < options.today ? 'completed' : 'open';
}
