import type { MetricsService } from '@firstline/backend-kit';
import type { DefaultSearchService } from '../search/DefaultSearchService';

type Searches = Pick<
  DefaultSearchService,
  'search' | 'suggest' | 'listMissed' | 'dismissMissed'
>;

/** Times searches and suggestions, as their replies do; nothing of what was searched. */
export function timeSearches(
  service: Searches,
  { metrics }: { metrics: MetricsService },
): Searches {
  const duration = metrics.createHistogram('knowledge_base.search.duration', {
    description: 'How long a search took, without the check of who asks',
    unit: 's',
    advice: {
      explicitBucketBoundaries: [
        0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5,
      ],
    },
  });
  const timed = async <T>(operation: string, work: Promise<T>): Promise<T> => {
    const started = performance.now();
    let outcome = 'failed';
    try {
      const reply = await work;
      outcome = 'answered';
      return reply;
    } finally {
      const seconds = (performance.now() - started) / 1_000;
      duration.record(seconds, { operation, outcome });
    }
  };
  return {
    search: (query, context) => timed('search', service.search(query, context)),
    suggest: (query, context) =>
      timed('suggest', service.suggest(query, context)),
    listMissed: (query, context) => service.listMissed(query, context),
    dismissMissed: (id, context) => service.dismissMissed(id, context),
  };
}
