import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type { Rating } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { ratingOf, type RatingDraft } from './RatingDetails';

/**
 * A rating that is given, shown as it was given, and changed.
 *
 * @param options - `rating`: as it was given; `thanks`: said when it was sent
 */
export function useRatingForm(options: {
  rating: Rating | undefined;
  thanks: string;
  send(rating: Rating): Promise<void>;
}) {
  const { rating, thanks } = options;
  const toasts = useApi(toastApiRef);
  const [draft, setDraft] = useState<RatingDraft>(rating ?? {});
  const [changing, setChanging] = useState(false);
  const [missing, setMissing] = useState(false);
  const call = useApiCall(async () => {
    const given = ratingOf(draft);
    if (!given) {
      setMissing(true);
      return;
    }
    await options.send(given);
    setChanging(false);
    toasts.post({ title: thanks, status: 'success', timeout: 4_000 });
  });
  return {
    draft,
    /** Nothing was chosen all in all when it was to be sent. */
    missing,
    error: call.error,
    pending: call.pending,
    /** The rating to be shown; undefined while one is being given or changed. */
    shown: changing ? undefined : rating,
    changing,
    set(next: RatingDraft) {
      setMissing(false);
      setDraft(next);
    },
    change() {
      setDraft(rating ?? {});
      setChanging(true);
    },
    cancel: () => setChanging(false),
    submit: () => void call.run(),
  };
}
