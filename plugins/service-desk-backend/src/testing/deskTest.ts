import { resolve } from 'node:path';
import { ManualClock } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  fileIncidentSchema,
  incidentActionSchemas,
  type FileIncidentRequest,
  type IncidentAction,
  type IncidentActionBodies,
  type IncidentActionRequests,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type { OutgoingMessage, Outbox } from '../outbox/Outbox';
import type { Caller } from '../people/Caller';
import { createIncidentService } from '../createIncidentService';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { WriteOptions } from '../incident/IncidentService';
import { companyCatalog, companyConfig, person } from './company';

const migrationsDirectory = resolve(__dirname, '../../migrations');

/** A desk that works on a real database, with people who speak as a client would. */
export interface TestDesk {
  knex: Knex;
  incidents: IncidentDesk;
  clock: ManualClock;
  /** What went to the outbox, in the order it was committed or not. */
  sent: { key: string; messages: OutgoingMessage[] }[];
  /** Refs the catalog has lost. */
  lost: Set<string>;
  file(
    by: string | Caller,
    request?: Partial<FileIncidentRequest>,
    options?: Partial<WriteOptions<Caller>>,
  ): Promise<VisibleIncident>;
  act<A extends IncidentAction>(
    by: string | Caller,
    number: string,
    action: A,
    body: IncidentActionRequests[A],
    options?: Partial<WriteOptions<Caller>>,
  ): Promise<VisibleIncident>;
}

/** Registers a test that runs on both databases with the real stores. */
export function deskTest(
  name: string,
  run: (desk: TestDesk) => Promise<void>,
): void {
  eachDatabase(
    name,
    async ({ knex }) => {
      await run(createTestDesk(knex));
    },
    { migrationsDirectory },
  );
}

function createTestDesk(knex: Knex): TestDesk {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const sent: TestDesk['sent'] = [];
  const outbox: Outbox = {
    async add(key, messages) {
      sent.push({ key, messages });
    },
    poke() {},
  };
  const lost = new Set<string>();
  const incidents = createIncidentService({
    database: knex,
    config: companyConfig,
    clock,
    catalog: companyCatalog(lost),
    outbox,
  });
  const caller = (by: string | Caller) =>
    typeof by === 'string' ? person(by) : by;
  return {
    knex,
    incidents,
    clock,
    sent,
    lost,
    file: (by, request = {}, options = {}) =>
      incidents.file(
        fileIncidentSchema.parse({
          title: 'Payments fail',
          description: 'Each payment ends with an error',
          ...request,
        }),
        { ...options, by: caller(by) },
      ),
    act: <A extends IncidentAction>(
      by: string | Caller,
      number: string,
      action: A,
      body: IncidentActionRequests[A],
      options: Partial<WriteOptions<Caller>> = {},
    ) =>
      incidents.act(
        number,
        action,
        incidentActionSchemas[action].parse(body) as IncidentActionBodies[A],
        { ...options, by: caller(by) },
      ),
  };
}
