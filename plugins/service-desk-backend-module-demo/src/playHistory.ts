import type { LoggerService } from '@backstage/backend-plugin-api';
import { isPostgres, ManualClock, systemClock } from '@firstline/backend-kit';
import {
  createComplaints,
  createIncidentService,
  DatabaseAgentStore,
  type CatalogDirectory,
  type DeskConfig,
  type GroupDirectory,
} from '@firstline/plugin-service-desk-backend';
import { agentProfileSchema } from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { DateTime } from 'luxon';
import { demoProfiles } from './agents';
import { ComplaintPlayer } from './ComplaintPlayer';
import { demoComplaints } from './demoComplaints';
import { HistoryPlayer } from './HistoryPlayer';
import { groupOfPerson, groupRefOf, userRefOf, type Person } from './people';
import { playWork } from './playWork';
import type { Story } from './stories/Story';

// Any number will do, as long as every replica takes the same one.
const HISTORY_LOCK = 8_204_113;

/** What a history is played with. */
export interface HistoryOptions {
  /** The migrated database of the service desk. */
  database: Knex;
  config: DeskConfig;
  catalog: CatalogDirectory & GroupDirectory;
  logger: LoggerService;
  stories: Story[];
}

/** Whether nobody has filed anything yet; a desk in use gets no history. */
export async function deskIsEmpty(database: Knex): Promise<boolean> {
  return (await database('incidents').first('id')) === undefined;
}

/** Whether the catalog has everybody and everything the stories speak of. */
export async function catalogIsReady(
  options: {
    catalog: CatalogDirectory;
  } & Pick<HistoryOptions, 'stories'>,
): Promise<boolean> {
  const people = Object.keys(groupOfPerson) as Person[];
  const groups = new Set(Object.values(groupOfPerson));
  const wanted = new Set([
    ...people.map(userRefOf),
    ...[...groups].map(groupRefOf),
    ...options.stories.flatMap(({ incident }) => incident.ciRefs ?? []),
  ]);
  const found = await options.catalog.entries([...wanted]);
  if (found.size < wanted.size) return false;
  // Entities come before the relations between them: until then nobody owns anything.
  const members = await Promise.all(
    people.map(async person =>
      (
        await options.catalog.membersOf(groupRefOf(groupOfPerson[person]))
      ).includes(userRefOf(person)),
    ),
  );
  const owners = await Promise.all(
    [...wanted]
      .filter(ref => !/^(user|group):/.test(ref))
      .map(ref => options.catalog.ownerOf(ref)),
  );
  return members.every(Boolean) && owners.every(Boolean);
}

/**
 * Plays the stories into an empty service desk, and sets what its people have set about
 * themselves; nobody is notified. Of several replicas
 * one plays, the others find that it is not empty.
 *
 * @returns how many incidents there are now because of it
 */
export async function playHistory(options: HistoryOptions): Promise<number> {
  const { database } = options;
  if (!isPostgres(database)) return playIntoEmpty(options);
  // The lock goes with its transaction, also when this process dies.
  return database.transaction(async transaction => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [HISTORY_LOCK]);
    return playIntoEmpty(options);
  });
}

async function playIntoEmpty(options: HistoryOptions): Promise<number> {
  const { database, config, catalog, logger, stories } = options;
  if (!(await deskIsEmpty(database))) return 0;
  const now = systemClock.now();
  const clock = ManualClock.create(now);
  const desk = createIncidentService({
    database,
    config: withoutLadder(config),
    clock,
    catalog,
  });
  await storeProfiles(database, now);
  await HistoryPlayer.create({ desk, clock, config }).play(stories, { now });
  await playWork({ database, now });
  const { complaints } = createComplaints({
    database,
    config,
    clock,
    catalog,
    incidents: desk,
  });
  const heard = demoComplaints(now);
  await ComplaintPlayer.create({ database, complaints, clock, config }).play(
    heard,
    { now },
  );
  logger.info(
    `Played the demo history: ${stories.length} incidents, ${heard.length} complaints`,
  );
  return stories.length;
}

/** Before the stories: teams whose work is given out ask who is there and knows what. */
async function storeProfiles(database: Knex, now: DateTime): Promise<void> {
  const agents = DatabaseAgentStore.create({ database });
  for (const [person, profile] of Object.entries(demoProfiles(now))) {
    const ref = userRefOf(person as Person);
    await agents.put(ref, agentProfileSchema.parse(profile), {
      seenVersion: 0,
      by: ref,
      at: now,
    });
  }
}

/**
 * Ladders would have changed what the stories tell; begun late, they would hand half of the
 * desk up at once.
 */
function withoutLadder(config: DeskConfig): DeskConfig {
  return { ...config, escalation: { ...config.escalation, ladder: [] } };
}
