import type { ConsistencyCheck } from '@firstline/backend-kit';
import { incidentName } from './incidentChecks';

/** Ratings, surveys and follow-ups. */
export const satisfactionChecks: ConsistencyCheck[] = [
  {
    says: 'Every rating is of a round there was, and the incident shows the last one',
    table: 'ratings',
    wrong: ({ sql }) => `
      with latest as (
        select incident_id, max(round) as round from ratings group by incident_id
      ), compared as (
        select i.id, case
          when l.round > i.reopen_count + 1 then 'round'
          when (r.overall is null) <> (i.rating is null) then 'rated'
          when cast(r.overall as text) <> cast(${sql.field(
            'i.rating',
            'overall',
          )} as text) then 'overall'
        end as detail
        from incidents i
        left join latest l on l.incident_id = i.id
        left join ratings r on r.incident_id = l.incident_id and r.round = l.round
      )
      select id, detail from compared where detail is not null`,
    nameOf: incidentName,
  },
  {
    says: 'Surveys and follow-ups are of rounds there were; only what is resolved or closed is followed up',
    table: 'surveys',
    wrong: () => `
      select s.incident_id as id, 'survey' as detail from surveys s
      join incidents i on i.id = s.incident_id where s.round > i.reopen_count + 1
      union all
      select f.incident_id, 'follow-up' from follow_ups f
      join incidents i on i.id = f.incident_id
      where f.round > i.reopen_count + 1 or (f.done_at is null
        and (i.state not in ('resolved', 'closed') or f.round <> i.reopen_count + 1))`,
    nameOf: incidentName,
  },
  {
    says: 'What an incident was solved with is what its resolution names',
    table: 'incident_articles',
    wrong: ({ sql }) => `
      with named as (
        select id, ${sql.field('resolution', 'articleNumber')} as article
        from incidents where resolution is not null
      )
      select n.id, 'not noted' as detail from named n
      where n.article is not null and not exists (
        select 1 from incident_articles a where a.incident_id = n.id
          and a.article_number = n.article and a.solved = 1)
      union all
      select a.incident_id, 'not named' from incident_articles a
      left join named n on n.id = a.incident_id
      where a.solved = 1 and n.article is distinct from a.article_number`,
    nameOf: incidentName,
  },
];
