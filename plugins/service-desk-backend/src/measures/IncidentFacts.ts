import type { Knex } from 'knex';

/** What of an incident's facts a write may have changed, besides the row of the incident. */
export interface ChangedFacts {
  /** It is a new one: there is nothing to replace. */
  created?: boolean;
  /** Somebody else has it. */
  handedOver?: boolean;
  /** It was opened, ended, or taken up again. */
  openOrEnded?: boolean;
}

/** What measures read of incidents, kept in the writes of the incidents. */
export interface IncidentFacts {
  /** Works the facts of an incident out again; after everything else of the write. */
  follow(
    incidentId: number,
    changed: ChangedFacts,
    options: { transaction: Knex.Transaction },
  ): Promise<void>;
}
