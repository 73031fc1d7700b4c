import type { ConsistencyCheck } from '@firstline/backend-kit';
import { incidentName } from './incidentChecks';

const TABLES = [
  'incident_facts',
  'incident_openings',
  'incident_time',
  'team_returns',
];

/** What measures are taken from, beside the views that tell it from the records. */
export const measureChecks: ConsistencyCheck[] = TABLES.map(table => ({
  says: `What measures read in ${table} is what the incidents tell`,
  table,
  wrong: () => `
    select incident_id as id, 'missing or different' as detail from (
      select * from ${table}_now except select * from ${table}) as told
    union all
    select incident_id, 'too much or different' from (
      select * from ${table} except select * from ${table}_now) as kept`,
  nameOf: incidentName,
}));
