import { AsyncLocalStorage } from 'node:async_hooks';
import { ConfigReader } from '@backstage/config';
import type { CatalogDirectory, Clock } from '@firstline/backend-kit';
import type { DateTime } from 'luxon';
import type { Knex } from 'knex';
import { createIncidentService } from '../../plugins/service-desk-backend/src/createIncidentService';
import type { IncidentDesk } from '../../plugins/service-desk-backend/src/incident/IncidentDesk';
import type { Caller } from '../../plugins/service-desk-backend/src/people/Caller';
import { readDeskConfig } from '../../plugins/service-desk-backend/src/settings/readDeskConfig';
import type { LogIncident } from './eventLog';

export const refOfGroup = (group: string) => `group:default/${group}`;
export const refOfPerson = (person: string) => `user:default/${person}`;

/** Whoever the log does not name. */
export const somebody = 'somebody';

/** The one who files, hands out, closes and reopens: the log's names of them are no roles. */
export const operator: Caller = {
  kind: 'user',
  ref: refOfPerson('operator'),
  groups: [refOfGroup('operators')],
  roles: { agent: true, incidentManager: false, deskManager: false },
};

/** A member of a team. */
export function memberOf(group: string, person: string): Caller {
  return {
    kind: 'user',
    ref: refOfPerson(person),
    groups: [refOfGroup(group)],
    roles: { agent: false, incidentManager: false, deskManager: false },
  };
}

// Everybody and everything the log names is there, and everybody is in every team: who was
// in which is not in the log.
function catalogOf(incidents: LogIncident[]): CatalogDirectory {
  const people = new Set([somebody]);
  for (const { rows } of incidents) {
    for (const { person } of rows) if (person) people.add(person);
  }
  const members = [...people].map(refOfPerson);
  const entry = (ref: string) => ({ ref, title: ref, kind: 'resource' });
  return {
    items: async refs => new Map(refs.map(ref => [ref, entry(ref)])),
    entries: async refs => new Map(refs.map(ref => [ref, entry(ref)])),
    ownerOf: async () => undefined,
    membersOf: async () => members,
    dependentsOf: async () => [],
  };
}

/** The service as the plugin has it, with a clock that each incident has of its own. */
export function openDesk(
  database: Knex,
  incidents: LogIncident[],
): {
  desk: IncidentDesk;
  /** Runs something at a time of the log. */
  at: <T>(time: DateTime, run: () => Promise<T>) => Promise<T>;
} {
  const times = new AsyncLocalStorage<DateTime>();
  const clock: Clock = {
    now: () => {
      const time = times.getStore();
      if (!time) throw new Error('Asked for the time outside the log');
      return time;
    },
  };
  const categories = new Set(
    incidents.flatMap(({ category }) => (category ? [category] : [])),
  );
  const config = {
    ...readDeskConfig(new ConfigReader({})),
    categories: [...categories].map(id => ({
      id,
      title: id,
      titles: {},
      children: [],
    })),
  };
  const catalog = catalogOf(incidents);
  return {
    desk: createIncidentService({ database, config, clock, catalog }),
    at: (time, run) => times.run(time, run),
  };
}
