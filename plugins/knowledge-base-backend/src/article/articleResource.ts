import type { ArticleResource } from '@firstline/plugin-knowledge-base-node';
import type { ArticleRecord } from './ArticleRecord';

/** What permission rules see of an article. */
export function resourceOf(
  record: Pick<
    ArticleRecord,
    'audience' | 'kind' | 'state' | 'owner' | 'access' | 'configurationItems'
  >,
): ArticleResource {
  return {
    audience: record.audience,
    kind: record.kind,
    state: record.state,
    owner: record.owner,
    authors: record.access
      .filter(({ relation }) => relation !== 'ciOwner')
      .map(({ principal }) => principal),
    ciRefs: record.configurationItems.map(({ ref }) => ref),
  };
}
