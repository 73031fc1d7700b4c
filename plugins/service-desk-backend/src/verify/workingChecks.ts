import type { ConsistencyCheck } from '@firstline/backend-kit';
import { HELD, incidentName, OPEN } from './incidentChecks';

/** Who has an incident, where its time goes, and what runs for it. */
export const workingChecks: ConsistencyCheck[] = [
  {
    says: 'Every incident that a team has is with one team, and no other is',
    table: 'assignments',
    wrong: () => `
      with open as (
        select incident_id, count(*) as n, max(team) as team,
          max(assignee) as assignee, max(tier) as tier
        from assignments where ended_at is null group by incident_id
      ), compared as (
        select i.id, case
          when i.state in (${HELD}) and coalesce(o.n, 0) <> 1 then 'not one of them is open'
          when i.state not in (${HELD}) and o.n is not null then 'one is open'
          when o.n = 1 and (o.team is distinct from i.assigned_team
            or o.assignee is distinct from i.assignee or o.tier <> i.tier) then 'somebody else has it'
        end as detail
        from incidents i left join open o on o.incident_id = i.id
      )
      select id, detail from compared where detail is not null
      union all
      select incident_id, 'numbered with a gap' from assignments
      group by incident_id having count(*) <> max(seq)`,
    nameOf: incidentName,
  },
  {
    says: 'The clocks that must run do, and no others',
    table: 'incident_clocks',
    wrong: () => `
      with open as (
        select incident_id,
          sum(case when kind = 'response' then 1 else 0 end) as response,
          sum(case when kind = 'resolution' then 1 else 0 end) as resolution,
          sum(case when kind = 'update' then 1 else 0 end) as updates,
          max(case when kind = 'resolution' and paused_at is not null then 1 else 0 end) as paused,
          count(*) as n
        from incident_clocks where stopped_at is null group by incident_id
      ), compared as (
        select i.id, case
          when i.state not in (${OPEN}) then
            case when o.n is not null then 'one runs after the end' end
          when coalesce(o.resolution, 0) <> 1 then 'resolution'
          when coalesce(o.response, 0) <> case when i.responded_at is null then 1 else 0 end then 'response'
          when coalesce(o.updates, 0) <> i.major then 'update'
          when o.paused = 1 and i.state <> 'pending' then 'paused while nobody waits'
        end as detail
        from incidents i left join open o on o.incident_id = i.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: incidentName,
  },
  {
    says: 'No step of a ladder waits for a clock that has stopped',
    table: 'escalation_steps',
    wrong: () => `
      select distinct s.incident_id as id, cast(null as text) as detail
      from escalation_steps s
      left join incident_clocks c on c.incident_id = s.incident_id and c.clock_id = s.clock_id
      where c.clock_id is null or (s.state = 'pending' and c.stopped_at is not null)`,
    nameOf: incidentName,
  },
  {
    says: 'The time of every incident goes where it is now',
    table: 'incident_spans',
    wrong: () => `
      with open as (
        select incident_id, count(*) as n, max(kind) as kind, max(team) as team,
          max(assignee) as assignee, max(tier) as tier, max(waiting_for) as waiting_for
        from incident_spans where ended_at is null group by incident_id
      ), compared as (
        select i.id, case
          when i.state in ('closed', 'cancelled') then
            case when o.n is not null then 'one goes on after the end' end
          when coalesce(o.n, 0) <> 1 then 'not one of them is open'
          when o.kind <> case i.state when 'in_progress' then 'working'
            when 'pending' then 'waiting' when 'resolved' then 'resolved' else 'untouched' end then 'kind'
          when o.team is distinct from i.assigned_team then 'team'
          when o.assignee is distinct from i.assignee then 'assignee'
          when o.tier <> i.tier then 'tier'
          when o.waiting_for is distinct from i.waiting_for then 'waits for'
        end as detail
        from incidents i left join open o on o.incident_id = i.id
      )
      select id, detail from compared where detail is not null
      union all
      select incident_id, 'numbered with a gap' from incident_spans
      group by incident_id having count(*) <> max(seq)`,
    nameOf: incidentName,
  },
];
