import type { ConsistencyCheck } from '@firstline/backend-kit';
import {
  formatIncidentNumber,
  openIncidentStates,
  priorities,
} from '@firstline/plugin-service-desk-common';

/** What tables hold where no clock runs. */
export const NEVER = '9999-12-31T23:59:59.999Z';

/** An incident's number for its id. */
export const incidentName = (id: string) => formatIncidentNumber(Number(id));

/** The open states as a list of SQL. */
export const OPEN = openIncidentStates.map(state => `'${state}'`).join(', ');
/** Those in which a team has it. */
export const HELD = "'assigned', 'in_progress', 'pending'";

/** Fields whose changes the timeline tells, and what the incident then has in its row. */
const TOLD: Record<string, string> = {
  state: 'i.state',
  team: 'i.assigned_team',
  assignee: 'i.assignee',
  tier: 'cast(i.tier as text)',
  priority: 'i.priority',
  impact: 'i.impact',
  urgency: 'i.urgency',
  category: 'i.category',
  waitingFor: 'i.waiting_for',
  waitingUntil: 'i.waiting_until',
  major: "case when i.major = 1 then 'true' end",
  closureCode: 'i.closure_code',
};
const told = Object.keys(TOLD);

/** Incidents against their timelines, and what is repeated of them for the sake of speed. */
export const incidentChecks: ConsistencyCheck[] = [
  {
    says: 'Every incident is as its timeline tells: state, team, assignee, tier, priority …',
    table: 'timeline_entries',
    wrong: ({ sql }) => `
      with changes as materialized (
        select t.incident_id, t.seq,
          ${sql.elementField('c', 'field')} as field,
          ${sql.elementField('c', 'to')} as told
        from timeline_entries t ${sql.elements('t.changes', 'c')}
        where t.changes <> '[]'
      ), latest as (
        select incident_id, field, max(seq) as seq from changes
        where field in (${told.map(field => `'${field}'`).join(', ')})
        group by incident_id, field
      ), tale as (
        select c.incident_id, ${told
          .map(f => `max(case when c.field = '${f}' then c.told end) as "${f}"`)
          .join(', ')}
        from latest l join changes c
          on c.incident_id = l.incident_id and c.field = l.field and c.seq = l.seq
        group by c.incident_id
      ), compared as (
        select i.id, case ${told
          .map(f => `when ${TOLD[f]} is distinct from t."${f}" then '${f}'`)
          .join(' ')} end as detail
        from incidents i left join tale t on t.incident_id = i.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: incidentName,
  },
  {
    says: 'Every incident was reopened, handed on and changed as often as it counts',
    table: 'incidents',
    wrong: () => `
      with entries as (
        select incident_id, count(*) as n,
          sum(case when kind = 'reopened' then 1 else 0 end) as reopened
        from timeline_entries group by incident_id
      ), moves as (
        select a.incident_id, count(*) as n
        from assignments a
        join assignments p on p.incident_id = a.incident_id and p.seq = a.seq - 1
        where p.team <> a.team group by a.incident_id
      ), compared as (
        select i.id, case
          when coalesce(e.reopened, 0) <> i.reopen_count then 'reopened'
          when coalesce(m.n, 0) <> i.reassignment_count then 'handed on'
          when i.version < 1 or i.version > coalesce(e.n, 0) then 'version'
        end as detail
        from incidents i
        left join entries e on e.incident_id = i.id
        left join moves m on m.incident_id = i.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: incidentName,
  },
  {
    says: 'Every incident is sorted by what it is: open, priority, announced, major, next due',
    table: 'incidents',
    wrong: () => `
      with compared as (
        select i.id, case
          when i.open_rank <> case when i.state in (${OPEN}) then 1 else 0 end then 'open'
          when i.priority_rank <> case i.priority ${priorities
            .map((name, at) => `when '${name}' then ${priorities.length - at}`)
            .join(' ')} else 0 end then 'priority'
          when i.announced <> case when i.announcement is null then 0 else 1 end then 'announced'
          when i.major <> case when m.incident_id is null then 0 else 1 end then 'major'
          when i.next_due_at <> coalesce((
            select min(c.due_at) from incident_clocks c where c.incident_id = i.id
              and c.stopped_at is null and c.paused_at is null
          ), '${NEVER}') then 'next due'
        end as detail
        from incidents i left join major_incidents m on m.incident_id = i.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: incidentName,
  },
  ...['incident_cis', 'incident_access'].map(
    (table): ConsistencyCheck => ({
      says: `The order repeated in ${table} is that of the incident`,
      table,
      wrong: () => `
        select distinct i.id, cast(null as text) as detail
        from ${table} c join incidents i on i.id = c.incident_id
        where c.open_rank <> i.open_rank or c.created_at <> i.created_at`,
      nameOf: incidentName,
    }),
  ),
  {
    says: 'Every incident is seen by its requester and found by its words',
    table: 'incidents',
    wrong: () => `
      select i.id, 'requester' as detail from incidents i
      where i.requester is not null and not exists (
        select 1 from incident_access a where a.incident_id = i.id
          and a.relation = 'requester' and a.principal = i.requester)
      union all
      select i.id, 'words' from incidents i where not exists (
        select 1 from incident_terms t where t.incident_id = i.id)`,
    nameOf: incidentName,
  },
];
