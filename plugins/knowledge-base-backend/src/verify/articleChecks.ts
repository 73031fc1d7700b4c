import type { ConsistencyCheck } from '@firstline/backend-kit';
import { articleNumber } from '@firstline/plugin-knowledge-base-common';

/** An article's number for its id. */
export const articleName = (id: string) => articleNumber(Number(id));

/** Articles against their revisions, their log and what readers said. */
export const articleChecks: ConsistencyCheck[] = [
  {
    says: 'Every article has the revisions it names, the published one if it is published',
    table: 'articles',
    wrong: () => `
      with compared as (
        select a.id, case
          when a.state = 'published' and (a.reach <> a.audience
            or a.published_revision is distinct from a.revision) then 'published'
          when a.state <> 'published' and a.reach <> 'none' then 'reach'
          when not exists (select 1 from article_revisions r
            where r.article_id = a.id and r.revision = a.revision and r.title = a.title) then 'shown revision'
          when a.published_revision is not null and not exists (
            select 1 from article_revisions r where r.article_id = a.id
              and r.revision = a.published_revision) then 'published revision'
          when a.pending_revision is not null and not exists (
            select 1 from article_revisions r where r.article_id = a.id
              and r.revision = a.pending_revision and r.state = a.pending_state) then 'pending revision'
          when a.last_revision < coalesce((select max(r.revision) from article_revisions r
            where r.article_id = a.id), 0) then 'last revision'
        end as detail
        from articles a
      )
      select id, detail from compared where detail is not null`,
    nameOf: articleName,
  },
  {
    says: 'Every version of an article is in its log',
    table: 'article_log',
    wrong: () => `
      select a.id, cast(null as text) as detail
      from articles a left join (
        select article_id, count(*) as n, max(version) as version
        from article_log group by article_id
      ) l on l.article_id = a.id
      where coalesce(l.n, 0) <> a.version or coalesce(l.version, 0) <> a.version`,
    nameOf: articleName,
  },
  {
    says: 'Every article counts what readers said and what it solved',
    table: 'article_feedback',
    wrong: () => `
      with said as (
        select article_id, sum(helpful) as helped, count(*) - sum(helpful) as not_helped
        from article_feedback group by article_id
      ), solved as (
        select article_id, count(*) as n from article_uses group by article_id
      ), compared as (
        select a.id, case
          when a.helped <> coalesce(f.helped, 0) then 'helped'
          when a.did_not_help <> coalesce(f.not_helped, 0) then 'did not help'
          when a.solved <> coalesce(u.n, 0) then 'solved'
        end as detail
        from articles a
        left join said f on f.article_id = a.id
        left join solved u on u.article_id = a.id
      )
      select id, detail from compared where detail is not null`,
    nameOf: articleName,
  },
  {
    says: 'What lists read of items and tags is what the article has',
    table: 'article_tags',
    wrong: ({ sql }) => {
      const tag = sql.postgres ? "(e.value #>> '{}')" : 'e.value';
      return `
        select a.id, 'tags' as detail from articles a ${sql.elements(
          'a.tags',
          'e',
        )}
        where not exists (select 1 from article_tags t
          where t.article_id = a.id and t.tag = ${tag})
        union all
        select a.id, 'items' from articles a ${sql.elements('a.items', 'e')}
        where not exists (select 1 from article_cis c
          where c.article_id = a.id and c.shown = 1
            and c.ci_ref = ${sql.elementField('e', 'ref')})
        union all
        select a.id, 'reach' from articles a
        join article_cis c on c.article_id = a.id where c.reach <> a.reach`;
    },
    nameOf: articleName,
  },
  {
    says: 'Every file that a revision names is there, and free files are named by none',
    table: 'revision_attachments',
    wrong: () => `
      select l.article_id as id, 'missing' as detail from revision_attachments l
      left join attachments f on f.id = l.attachment_id
      where f.id is null or f.complete = 0
      union all
      select l.article_id, 'about to be swept' from revision_attachments l
      join attachments f on f.id = l.attachment_id where f.free_since is not null
      union all
      select l.article_id, 'revision' from revision_attachments l
      where not exists (select 1 from article_revisions r
        where r.article_id = l.article_id and r.revision = l.revision)`,
    nameOf: articleName,
  },
];
