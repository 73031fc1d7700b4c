import { inTransaction } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import type { OwnershipRow, OwnershipStore } from './OwnershipStore';

const RELATION = 'ciOwner';

/** {@link OwnershipStore} over `incident_cis` and `incident_access`. */
export class DatabaseOwnershipStore implements OwnershipStore {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseOwnershipStore {
    return new DatabaseOwnershipStore(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async page(options: {
    after: number;
    limit: number;
  }): Promise<OwnershipRow[]> {
    const { after, limit } = options;
    const ids: number[] = await this.#knex('incident_cis')
      // As a literal, so that the partial index of open items serves.
      .whereRaw('open_rank = 1')
      .where('incident_id', '>', after)
      .distinct('incident_id')
      .orderBy('incident_id')
      .limit(limit)
      .pluck('incident_id');
    return readRows(this.#knex, ids);
  }

  async update(
    incidentIds: number[],
    decide: (ciRefs: string[]) => string[] | undefined,
  ): Promise<number> {
    if (incidentIds.length === 0) return 0;
    return inTransaction(this.#knex, async trx => {
      // A move writes all access rows of its incident back: one of the two has to wait.
      await trx('incidents')
        .whereIn('id', incidentIds)
        .orderBy('id')
        .forUpdate()
        .select('id');
      let changed = 0;
      for (const row of await readRows(trx, incidentIds)) {
        const owners = decide(row.ciRefs);
        if (owners && !sameRefs(owners, row.owners)) {
          await replaceOwners(trx, row.incidentId, owners);
          changed += 1;
        }
      }
      return changed;
    });
  }
}

/** Whether two lists hold the same refs, in whatever order. */
export function sameRefs(one: string[], other: string[]): boolean {
  return [...one].sort().join() === [...other].sort().join();
}

async function readRows(knex: Knex, ids: number[]): Promise<OwnershipRow[]> {
  const cis: { incident_id: number; ci_ref: string }[] = await knex(
    'incident_cis',
  )
    .whereIn('incident_id', ids)
    .orderBy(['incident_id', 'position'])
    .select('incident_id', 'ci_ref');
  const owners: { incident_id: number; principal: string }[] = await knex(
    'incident_access',
  )
    .whereIn('incident_id', ids)
    .where({ relation: RELATION })
    .select('incident_id', 'principal');
  const rows = new Map(
    ids.map((incidentId): [number, OwnershipRow] => [
      incidentId,
      { incidentId, ciRefs: [], owners: [] },
    ]),
  );
  cis.forEach(row => rows.get(row.incident_id)?.ciRefs.push(row.ci_ref));
  owners.forEach(row => rows.get(row.incident_id)?.owners.push(row.principal));
  return [...rows.values()];
}

async function replaceOwners(
  trx: Knex.Transaction,
  incidentId: number,
  owners: string[],
): Promise<void> {
  const incident = await trx('incidents')
    .where({ id: incidentId })
    .first('open_rank', 'created_at');
  await trx('incident_access')
    .where({ incident_id: incidentId, relation: RELATION })
    .delete();
  if (!incident || owners.length === 0) return;
  await trx('incident_access').insert(
    owners.map(principal => ({
      incident_id: incidentId,
      relation: RELATION,
      principal,
      open_rank: incident.open_rank,
      created_at: incident.created_at,
    })),
  );
}
