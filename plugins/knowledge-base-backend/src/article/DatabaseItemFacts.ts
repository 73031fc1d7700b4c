import { fromJson, toJson } from '@firstline/backend-kit';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { ItemFact, ItemFacts } from './ItemFacts';

const TABLE = 'ci_facts';
// SQLite joins the rows of one insert as selects, of which it takes 500.
const ROWS = 200;

interface FactRow {
  ci_ref: string;
  owners: string;
  gone: number;
  deprecated: number;
}

/** {@link ItemFacts} over `ci_facts`. */
export class DatabaseItemFacts implements ItemFacts {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): DatabaseItemFacts {
    return new DatabaseItemFacts(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  async note(
    facts: ItemFact[],
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    // In one order everywhere: two writes that note the same items must not lock crosswise.
    const refs = [...new Set(facts.map(({ ref }) => ref))].sort();
    const known: string[] = [];
    for (let start = 0; start < refs.length; start += ROWS) {
      known.push(
        ...(await transaction(TABLE)
          .whereIn('ci_ref', refs.slice(start, start + ROWS))
          .pluck('ci_ref')),
      );
    }
    const byRef = new Map(facts.map(fact => [fact.ref, fact]));
    const fresh = refs.filter(ref => !known.includes(ref));
    for (let start = 0; start < fresh.length; start += ROWS) {
      await transaction(TABLE)
        .insert(
          fresh.slice(start, start + ROWS).map(ref => toRow(byRef.get(ref)!)),
        )
        .onConflict('ci_ref')
        .ignore();
    }
  }

  async page(options: { after: string; limit: number }): Promise<ItemFact[]> {
    const rows = await this.#knex<FactRow>(TABLE)
      .where('ci_ref', '>', options.after)
      .orderBy('ci_ref')
      .limit(options.limit);
    return rows.map(row => ({
      ref: row.ci_ref,
      owners: fromJson(z.array(z.string()), row.owners),
      gone: row.gone === 1,
      deprecated: row.deprecated === 1,
    }));
  }

  async replace(fact: ItemFact): Promise<void> {
    await this.#knex(TABLE).where({ ci_ref: fact.ref }).update(toRow(fact));
  }

  async forget(ref: string): Promise<void> {
    await this.#knex(TABLE).where({ ci_ref: ref }).delete();
  }
}

function toRow(fact: ItemFact): FactRow {
  return {
    ci_ref: fact.ref,
    owners: toJson(fact.owners),
    gone: fact.gone ? 1 : 0,
    deprecated: fact.deprecated ? 1 : 0,
  };
}
