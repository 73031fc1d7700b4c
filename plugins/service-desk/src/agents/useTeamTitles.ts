import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { useLoad } from '@firstline/frontend-kit';

/** Names of teams, for places that take plain text only; their refs while the catalog is away. */
export function useTeamTitles(
  teams: string[],
): { ref: string; title: string }[] {
  const catalog = useApi(catalogApiRef);
  const found = useLoad(async () => {
    if (teams.length === 0) return [];
    const { items } = await catalog.getEntitiesByRefs({
      entityRefs: teams,
      fields: ['kind', 'metadata', 'spec.profile.displayName'],
    });
    return items;
  }, [catalog, teams.join()]);
  return teams.map((ref, i) => {
    const entity = found.data?.[i];
    const profile = entity?.spec?.profile as
      | { displayName?: string }
      | undefined;
    return {
      ref,
      title: profile?.displayName ?? entity?.metadata.title ?? ref,
    };
  });
}
