import type { Rating, RatingVia } from '@firstline/plugin-service-desk-common';
import { ratedEntry } from '../../satisfaction/ratingRules';
import type { Transition } from '../incidentMoves';

/**
 * A transition with the rating that came along with it, told before it: what was rated is
 * the resolution that stood until then.
 */
export function withRating(
  transition: Transition,
  options: { rating: Rating | undefined; via: RatingVia; actor: string },
): Transition {
  const { rating, via, actor } = options;
  if (!rating) return transition;
  return {
    ...transition,
    record: { ...transition.record, rating },
    entries: [ratedEntry(rating, { actor, via }), ...transition.entries],
    headline: (transition.headline ?? 0) + 1,
    satisfaction: {
      ...transition.satisfaction,
      rating: { ...rating, via },
    },
  };
}
