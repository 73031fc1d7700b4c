import type { ConsistencyCheck } from '@firstline/backend-kit';
import { formatComplaintNumber } from '@firstline/plugin-service-desk-common';
import { NEVER } from './incidentChecks';

/** A complaint's number for its id. */
export const complaintName = (id: string) => formatComplaintNumber(Number(id));

/** Complaints against their timelines, clocks and readers. */
export const complaintChecks: ConsistencyCheck[] = [
  {
    says: 'Every complaint is in the state its timeline tells, decided and changed as often',
    table: 'complaint_timeline_entries',
    wrong: ({ sql }) => `
      with changes as materialized (
        select t.complaint_id, t.seq, ${sql.elementField('c', 'to')} as told
        from complaint_timeline_entries t ${sql.elements('t.changes', 'c')}
        where ${sql.elementField('c', 'field')} = 'state'
      ), latest as (
        select complaint_id, max(seq) as seq from changes group by complaint_id
      ), entries as (
        select complaint_id, count(*) as n,
          sum(case when kind = 'decided' then 1 else 0 end) as decided,
          sum(case when kind = 'measureOrdered' then 1 else 0 end) as ordered
        from complaint_timeline_entries group by complaint_id
      ), compared as (
        select p.id, case
          when p.state <> coalesce(c.told, 'submitted') then 'state'
          when p.decision_count <> coalesce(e.decided, 0) then 'decisions'
          when p.version < 1 or p.version > coalesce(e.n, 0) then 'version'
          when coalesce(e.ordered, 0) <> (
            select count(*) from complaint_measures m where m.complaint_id = p.id) then 'measures'
        end as detail
        from complaints p
        left join latest l on l.complaint_id = p.id
        left join changes c on c.complaint_id = l.complaint_id and c.seq = l.seq
        left join entries e on e.complaint_id = p.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: complaintName,
  },
  {
    says: 'One clock runs for a complaint that somebody has to go on with, none for others',
    table: 'complaint_clocks',
    wrong: () => `
      with open as (
        select complaint_id, count(*) as n, min(due_at) as due_at
        from complaint_clocks where stopped_at is null group by complaint_id
      ), compared as (
        select p.id, case
          when coalesce(o.n, 0) <> case when p.state in ('submitted', 'verified', 'decided')
            then 1 else 0 end then 'running'
          when p.next_due_at <> coalesce(o.due_at, '${NEVER}') then 'next due'
        end as detail
        from complaints p left join open o on o.complaint_id = p.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: complaintName,
  },
  {
    says: 'Every complaint is seen by who complains, is closed when it is, and its incident is there',
    table: 'complaints',
    wrong: () => `
      with compared as (
        select p.id, case
          when p.complainant is not null and not exists (
            select 1 from complaint_access a where a.complaint_id = p.id
              and a.relation = 'complainant' and a.principal = p.complainant) then 'complainant'
          when p.state in ('submitted', 'verified', 'decided', 'answered')
            and p.closed_at is not null then 'closed'
          when p.state = 'closed' and p.closed_at is null then 'closed'
          when p.incident_id is not null and not exists (
            select 1 from incidents i where i.id = p.incident_id) then 'incident'
          when not exists (
            select 1 from complaint_terms t where t.complaint_id = p.id) then 'words'
        end as detail
        from complaints p
      )
      select id, detail from compared where detail is not null`,
    nameOf: complaintName,
  },
];
