import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { ManualClock } from '@firstline/backend-kit';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import {
  fileIncidentSchema,
  incidentActionSchemas,
  type FileIncidentRequest,
  type IncidentAction,
  type IncidentActionBodies,
  type IncidentActionRequests,
  type TimelineEntry,
  type VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import type { Knex } from 'knex';
import type {
  IncidentMessage,
  IncidentOutbox,
} from '../incident/IncidentOutbox';
import type { Caller } from '../people/Caller';
import type { DeskConfig } from '../settings/DeskConfig';
import { createIncidentService } from '../createIncidentService';
import type { IncidentDesk } from '../incident/IncidentDesk';
import type { WriteOptions } from '../incident/IncidentService';
import {
  companyCatalog,
  companyOwners,
  companyConfig,
  items,
  person,
} from './company';

const migrationsDirectory = resolvePackagePath(
  '@firstline/plugin-service-desk-backend',
  'migrations',
);

/** A desk that works on a real database, with people who speak as a client would. */
export interface TestDesk {
  knex: Knex;
  incidents: IncidentDesk;
  clock: ManualClock;
  /** What went to the outbox, in the order it was committed or not. */
  sent: { key: string; messages: IncidentMessage[] }[];
  /** Refs the catalog has lost. */
  lost: Set<string>;
  /** Kinds of the entries of an incident, in order. */
  story(number: string): Promise<string[]>;
  /** Takes the incident through its states by the people who may. */
  reach(
    state: 'assigned' | 'in_progress' | 'pending' | 'resolved' | 'closed',
    request?: Partial<FileIncidentRequest>,
  ): Promise<string>;
  comment(
    by: string | Caller,
    number: string,
    visibility?: 'public' | 'internal',
    options?: Partial<WriteOptions<Caller>>,
  ): Promise<TimelineEntry>;
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
  options: { config?: Partial<DeskConfig> } = {},
): void {
  eachDatabase(
    name,
    async ({ knex }) => {
      await run(createTestDesk(knex, options.config));
    },
    { migrationsDirectory },
  );
}

function createTestDesk(
  knex: Knex,
  config: Partial<DeskConfig> = {},
): TestDesk {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const sent: TestDesk['sent'] = [];
  const outbox: IncidentOutbox = {
    async add(happenings) {
      sent.push(...happenings);
    },
    poke() {},
  };
  const lost = new Set<string>();
  const incidents = createIncidentService({
    database: knex,
    config: { ...companyConfig, ...config },
    clock,
    catalog: companyCatalog(lost),
    owners: companyOwners,
    outbox,
  });
  const caller = (by: string | Caller) =>
    typeof by === 'string' ? person(by) : by;
  const desk: TestDesk = {
    knex,
    incidents,
    clock,
    sent,
    lost,
    story: number =>
      knex('timeline_entries')
        .where({ incident_id: Number(number.slice('INC-'.length)) })
        .orderBy('seq')
        .pluck('kind'),
    reach: (state, request) => reach(desk, state, request),
    comment: (by, number, visibility = 'public', options = {}) =>
      incidents.addTimelineEntry(
        number,
        { text: `A word of ${caller(by).ref}`, visibility },
        { ...options, by: caller(by) },
      ),
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
  return desk;
}

/** Filed by zhang.wei, escalated by li.na, worked on by wang.fang. */
async function reach(
  { file, act }: TestDesk,
  state: 'assigned' | 'in_progress' | 'pending' | 'resolved' | 'closed',
  request?: Partial<FileIncidentRequest>,
): Promise<string> {
  const { number } = await file('zhang.wei', {
    ciRefs: [items.paymentsApi],
    ...request,
  });
  await act('li.na', number, 'accept', {});
  await act('li.na', number, 'escalate', {
    kind: 'functional',
    reason: 'Stack trace',
  });
  if (state === 'assigned') return number;
  await act('wang.fang', number, 'accept', {});
  if (state === 'in_progress') return number;
  if (state === 'pending') {
    await act('wang.fang', number, 'hold', {
      waitingFor: 'requester',
      note: 'Which browser?',
    });
    return number;
  }
  await act('wang.fang', number, 'resolve', {
    code: 'fixed',
    resolution: 'Certificate renewed',
    workaround: false,
  });
  if (state === 'closed') {
    await act('zhang.wei', number, 'confirm', { satisfied: true });
  }
  return number;
}
