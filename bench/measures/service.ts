import { ConfigReader } from '@backstage/config';
import type { Clock } from '@firstline/backend-kit';
import { DateTime } from 'luxon';
import type { Knex } from 'knex';
import { createMeasures } from '../../plugins/service-desk-backend/src/createMeasures';
import { noMeasureComplaints } from '../../plugins/service-desk-backend/src/measures/MeasureComplaints';
import type { Caller } from '../../plugins/service-desk-backend/src/people/Caller';
import { readDeskConfig } from '../../plugins/service-desk-backend/src/settings/readDeskConfig';

/** The whole time of the log, and what its copies add. */
export const wholePeriod = {
  from: '2016-02-29T00:00:00Z',
  to: '2017-03-01T00:00:00Z',
};

/** Somebody who may know all figures. */
export const manager: Caller = {
  kind: 'user',
  ref: 'user:default/manager',
  groups: [],
  roles: { agent: false, incidentManager: false, deskManager: true },
};

/** The measures as the plugin has them, with nothing in their memory yet. */
export function openMeasures(database: Knex) {
  const clock: Clock = { now: () => DateTime.utc() };
  const named = async (refs: string[]) =>
    new Map(refs.map(ref => [ref, { ref, title: ref, kind: 'component' }]));
  return createMeasures({
    database,
    config: readDeskConfig(new ConfigReader({})),
    clock,
    catalog: { items: named, entries: named },
    complaints: noMeasureComplaints,
  });
}
