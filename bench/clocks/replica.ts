import { ConfigReader } from '@backstage/config';
import { systemClock, type CatalogDirectory } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { setTimeout as sleep } from 'node:timers/promises';
import { createIncidentService } from '../../plugins/service-desk-backend/src/createIncidentService';
import { readDeskConfig } from '../../plugins/service-desk-backend/src/settings/readDeskConfig';
import { connect, type DatabaseAddress } from '../desk/database';

/** As often as the plugin sweeps. */
const SWEEP_EVERY_MS = 10_000;

/** A replica that does nothing but sweep. */
export interface ReplicaPart {
  at: DatabaseAddress;
  /** How far its clock is ahead, in seconds. */
  aheadSeconds: number;
  /** How long it sweeps, in seconds; once when it is 0. */
  forSeconds: number;
}

/** What it did. */
export interface ReplicaResult {
  taken: number;
  seconds: number;
}

const entries = async (refs: string[]) =>
  new Map(refs.map(ref => [ref, { ref, title: ref, kind: 'group' }]));
const catalog: CatalogDirectory = {
  items: entries,
  entries,
  ownerOf: async () => undefined,
  membersOf: async () => [],
  dependentsOf: async () => [],
};

/** The service with targets so long that nothing is due unless it is made so. */
export function openDesk(knex: Knex, aheadSeconds: number) {
  const target = { response: { days: 20 }, resolution: { days: 40 } };
  return createIncidentService({
    database: knex,
    catalog,
    clock: { now: () => systemClock.now().plus({ seconds: aheadSeconds }) },
    config: readDeskConfig(
      new ConfigReader({
        serviceDesk: {
          groups: { desk: 'group:default/service-desk' },
          tiers: { 2: { team: 'group:default/engineers' } },
          targets: { P1: target, P2: target, P3: target, P4: target },
        },
      }),
    ),
  });
}

/** Opens a replica; it sweeps when told to. */
export async function openReplica(part: ReplicaPart) {
  const knex = await connect(part.at, { durable: true });
  const desk = openDesk(knex, part.aheadSeconds);
  const run = async (): Promise<ReplicaResult> => {
    const begun = performance.now();
    const until = begun + part.forSeconds * 1_000;
    let taken = 0;
    for (;;) {
      const next = performance.now() + SWEEP_EVERY_MS;
      taken += await desk.takeSteps();
      if (performance.now() >= until) break;
      await sleep(Math.max(0, Math.min(next, until) - performance.now()));
    }
    return { taken, seconds: (performance.now() - begun) / 1_000 };
  };
  return { run, close: () => knex.destroy() };
}
