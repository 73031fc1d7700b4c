import { ConfigReader } from '@backstage/config';
import { systemClock, type CatalogDirectory } from '@firstline/backend-kit';
import { createIncidentService } from '../../plugins/service-desk-backend/src/createIncidentService';
import type { Caller } from '../../plugins/service-desk-backend/src/people/Caller';
import { readDeskConfig } from '../../plugins/service-desk-backend/src/settings/readDeskConfig';
import { connect, type DatabaseAddress } from '../desk/database';

const TEAM = 'group:default/service-desk';

/** What one replica does: files so many incidents for so many clients at once. */
export interface FilingPart {
  at: DatabaseAddress;
  mode: 'assign' | 'pull';
  incidents: number;
  clients: number;
  agents: number;
}

/** What came of it. */
export interface FilingResult {
  seconds: number;
  /** Numbers that were acknowledged. */
  numbers: string[];
  refused: string[];
}

const caller: Caller = {
  kind: 'user',
  ref: 'user:default/somebody',
  groups: [],
  roles: { agent: false, incidentManager: false, deskManager: false },
};

/** The team's members; one team, everybody with the same hours. */
export function agentsOf(count: number): string[] {
  return Array.from({ length: count }, (_, i) => `user:default/agent-${i}`);
}

function catalogOf(agents: string[]): CatalogDirectory {
  const entries = async (refs: string[]) =>
    new Map(refs.map(ref => [ref, { ref, title: ref, kind: 'group' }]));
  return {
    items: entries,
    entries,
    ownerOf: async () => undefined,
    membersOf: async () => agents,
    dependentsOf: async () => [],
  };
}

/** Opens the service as a replica does. */
export async function openReplica(part: FilingPart) {
  const knex = await connect(part.at, { durable: true });
  const desk = createIncidentService({
    database: knex,
    clock: systemClock,
    catalog: catalogOf(agentsOf(part.agents)),
    config: readDeskConfig(
      new ConfigReader({
        serviceDesk: {
          groups: { desk: TEAM },
          assignment: { teams: { [TEAM]: { mode: part.mode } } },
        },
      }),
    ),
  });
  const run = async (): Promise<FilingResult> => {
    const numbers: string[] = [];
    const refused: string[] = [];
    let next = 0;
    const client = async () => {
      while (next < part.incidents) {
        next += 1;
        try {
          const { number } = await desk.file(
            { title: `Nothing works ${next}`, description: 'At all.' },
            { by: caller },
          );
          numbers.push(number);
        } catch (error) {
          refused.push(String(error));
        }
      }
    };
    const begun = performance.now();
    await Promise.all(Array.from({ length: part.clients }, client));
    return { seconds: (performance.now() - begun) / 1_000, numbers, refused };
  };
  return { run, close: () => knex.destroy() };
}
