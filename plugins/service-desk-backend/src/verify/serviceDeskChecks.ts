import { formatWorkOrderNumber } from '@firstline/plugin-service-desk-common';
import {
  attachmentChecks,
  belongingChecks,
  numberChecks,
  outboxChecks,
  type ConsistencyCheck,
} from '@firstline/backend-kit';
import { complaintChecks, complaintName } from './complaintChecks';
import { incidentChecks, incidentName } from './incidentChecks';
import { measureChecks } from './measureChecks';
import { satisfactionChecks } from './satisfactionChecks';
import { workingChecks } from './workingChecks';

/** Tables of rows that belong to an incident and have no foreign key to say so. */
const OF_INCIDENTS = [
  'incident_terms',
  'incident_articles',
  'assignments',
  'incident_clocks',
  'incident_spans',
  'escalation_steps',
  'major_incidents',
  'major_affected',
  'major_links',
  'ratings',
  'surveys',
  'follow_ups',
  'follow_up_attempts',
  'incident_facts',
  'incident_openings',
  'incident_time',
  'team_returns',
];
const OF_COMPLAINTS = [
  'complaint_access',
  'complaint_clocks',
  'complaint_measures',
  'complaint_terms',
  'complaint_timeline_entries',
];

const fileChecks: ConsistencyCheck[] = [
  {
    says: 'Every file hangs on a record and an entry that are there, or is free',
    table: 'attachments',
    wrong: () => `
      select f.id, case
          when f.free_since is null and f.incident_id is null and f.complaint_id is null then 'lost'
          when f.incident_id is not null and i.id is null then 'incident'
          when f.complaint_id is not null and c.id is null then 'complaint'
          else 'entry' end as detail
      from attachments f
      left join incidents i on i.id = f.incident_id
      left join complaints c on c.id = f.complaint_id
      left join timeline_entries t on t.id = f.entry_id
      left join complaint_timeline_entries u on u.id = f.entry_id
      where (f.free_since is null and f.incident_id is null and f.complaint_id is null)
        or (f.incident_id is not null and i.id is null)
        or (f.complaint_id is not null and c.id is null)
        or (f.entry_id is not null and t.id is null and u.id is null)`,
  },
];

/**
 * What must hold in the service desk's database.
 *
 * @param options - `filesElsewhere`: a module keeps the bytes of files in a store of its own
 */
export function serviceDeskChecks(
  options: { filesElsewhere?: boolean } = {},
): ConsistencyCheck[] {
  return [
    ...numberChecks({
      table: 'incidents',
      counter: 'incident',
      gaps: false,
      nameOf: incidentName,
    }),
    ...incidentChecks,
    ...workingChecks,
    ...satisfactionChecks,
    ...measureChecks,
    ...belongingChecks({
      table: 'incidents',
      column: 'incident_id',
      tables: OF_INCIDENTS,
      nameOf: incidentName,
    }),
    ...numberChecks({
      table: 'work_orders',
      counter: 'work-order',
      gaps: false,
      nameOf: id => formatWorkOrderNumber(Number(id)),
    }),
    ...numberChecks({
      table: 'complaints',
      counter: 'complaint',
      gaps: false,
      nameOf: complaintName,
    }),
    ...complaintChecks,
    ...belongingChecks({
      table: 'complaints',
      column: 'complaint_id',
      tables: OF_COMPLAINTS,
      nameOf: complaintName,
    }),
    ...fileChecks,
    ...(options.filesElsewhere ? [] : attachmentChecks()),
    ...outboxChecks(),
  ];
}
