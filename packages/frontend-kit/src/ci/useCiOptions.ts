import {
  createApiRef,
  useApi,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  starredEntitiesApiRef,
} from '@backstage/plugin-catalog-react';
import { useEffect, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { useLoad } from '../hooks/useLoad';
import { useStoredState } from '../hooks/useStoredState';
import { byRefs, mergeOptions, ownedBy, searchCis } from './ciCatalog';

// Fast enough to follow the typing, slow enough not to ask for each letter.
const TYPING_MS = 200;
const REMEMBERED = 8;

// The home plugin's record of visited pages, by its id: a portal need not have it, and
// this plugin need not bring it.
const visitsApiRef = createApiRef<{
  list(params: {
    limit: number;
    orderBy: { field: 'timestamp'; direction: 'desc' }[];
  }): Promise<{ entityRef?: string }[]>;
}>().with({ id: 'homepage.visits', pluginId: 'home' });

/** The configuration items somebody chose lately, latest first. */
export function useRecentCis() {
  const [recent, setRecent] = useStoredState<string[]>({
    bucket: 'firstline',
    key: 'recent-cis',
    initial: [],
  });
  return {
    recent,
    remember: (refs: string[]) => {
      if (refs.length === 0) return;
      setRecent([...new Set([...refs, ...recent])].slice(0, REMEMBERED));
    },
  };
}

function useStarred(): string[] {
  const starred = useApiHolder().get(starredEntitiesApiRef);
  const [refs, setRefs] = useState<string[]>([]);
  useEffect(() => {
    const subscription = starred
      ?.starredEntitie$()
      .subscribe(next => setRefs([...next]));
    return () => subscription?.unsubscribe();
  }, [starred]);
  return refs;
}

/** A list that is nice to have: when it cannot be had, the others still serve. */
async function optional<T>(list: Promise<T[]>): Promise<T[]> {
  return list.catch(() => []);
}

/**
 * What the picker offers: first what the reader's teams own and what they were at lately,
 * then what the catalog finds for the words typed.
 */
export function useCiOptions(options: { teams: string[]; term: string }) {
  const catalog = useApi(catalogApiRef);
  const visits = useApiHolder().get(visitsApiRef);
  const { recent } = useRecentCis();
  const starred = useStarred();
  const { teams } = options;
  const [term, setTerm] = useState(options.term);
  useDebounce(() => setTerm(options.term.trim()), TYPING_MS, [options.term]);

  const near = useLoad(async () => {
    const visited = await optional(
      visits?.list({
        limit: 40,
        orderBy: [{ field: 'timestamp', direction: 'desc' }],
      }) ?? Promise.resolve([]),
    );
    const seen = visited.flatMap(visit => visit.entityRef ?? []);
    return Promise.all([
      optional(ownedBy(catalog, teams)),
      optional(byRefs(catalog, [...recent, ...seen], 'recent')).then(list =>
        list.slice(0, REMEMBERED),
      ),
      optional(byRefs(catalog, starred, 'starred')),
    ]);
  }, [catalog, visits, teams.join(), recent.join(), starred.join()]);
  const found = useLoad(() => searchCis(catalog, term), [catalog, term]);

  return {
    options: mergeOptions([...(near.data ?? []), found.data ?? []], term),
    loading: near.loading || found.loading || term !== options.term.trim(),
    error: found.error,
  };
}
