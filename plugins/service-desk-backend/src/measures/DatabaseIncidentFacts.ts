import type { Knex } from 'knex';
import type { ChangedFacts, IncidentFacts } from './IncidentFacts';

type FactTable =
  | 'incident_facts'
  | 'incident_openings'
  | 'incident_time'
  | 'team_returns';

/** {@link IncidentFacts} in tables that are copied from the views of the same columns. */
export class DatabaseIncidentFacts implements IncidentFacts {
  static create(): DatabaseIncidentFacts {
    return new DatabaseIncidentFacts();
  }

  private constructor() {}

  async follow(
    incidentId: number,
    { created, handedOver, openOrEnded }: ChangedFacts,
    { transaction }: { transaction: Knex.Transaction },
  ): Promise<void> {
    const tables: FactTable[] = ['incident_facts'];
    if (openOrEnded || created) tables.push('incident_openings');
    if (openOrEnded && !created) tables.push('incident_time');
    if (handedOver && !created) tables.push('team_returns');
    for (const table of tables) {
      if (!created) {
        await transaction(table).where({ incident_id: incidentId }).delete();
      }
      await transaction.raw(
        `insert into ${table} select * from ${table}_now where incident_id = ?`,
        [incidentId],
      );
    }
  }
}
