import type { Knex } from 'knex';
import {
  insertManyIncidents,
  insertTheirHistory,
  withoutIndexes,
} from '../../plugins/service-desk-backend/src/__testUtils__/manyIncidents';
import { FIRST_ID } from './replay';

/** Fills a desk with incidents of which nothing is due: what sweeps do is not measured. */
export async function fillDesk(knex: Knex, incidents: number): Promise<void> {
  if (incidents > 0) {
    await withoutIndexes(knex, async () => {
      await insertManyIncidents(knex, incidents);
      await insertTheirHistory(knex);
    });
    await knex('escalation_steps')
      .where('state', 'pending')
      .update({ state: 'skipped' });
    // Long after any that is measured: thousands would be closed meanwhile.
    await knex('incidents')
      .where('state', 'resolved')
      .update({ resolved_at: '2099-01-01T00:00:00.000Z' });
    await knex('incident_clocks').update({ breached_at: knex.ref('due_at') });
  }
  await knex('counters').insert({ name: 'incident', value: FIRST_ID });
}
