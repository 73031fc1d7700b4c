import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { JsonObject } from '@backstage/types';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  emptyDraft,
  isUntouched,
  parseDraft,
  type ReportDraft,
} from './reportDraft';

// Long enough not to store each key press, short enough to lose no thought.
const SAVE_AFTER_MS = 400;

/** Changes to a draft: values, or what they follow from. */
export type DraftChange =
  | Partial<ReportDraft>
  | ((draft: ReportDraft) => Partial<ReportDraft>);

/**
 * The reader's draft, which outlives a reload. Only this component writes it while it is
 * open: an echo from the storage never overwrites what is being typed.
 *
 * @param userRef - whose draft; several people may share a browser
 */
export function useReportDraft(userRef: string) {
  const storage = useApi(storageApiRef);
  const bucket = useMemo(() => storage.forBucket('service-desk'), [storage]);
  const key = `report-draft-${userRef}`;

  const [state, setState] = useState(() => {
    const kept = parseDraft(bucket.snapshot(key).value);
    return { draft: kept ?? emptyDraft(), restored: !!kept };
  });
  const touched = useRef(state.restored);
  const unsaved = useRef<ReportDraft>();

  // Some storages only know what they hold after asking a server.
  useEffect(() => {
    const subscription = bucket.observe$(key).subscribe(snapshot => {
      if (snapshot.presence === 'unknown' || touched.current) return;
      touched.current = true;
      const kept = parseDraft(snapshot.value);
      if (kept) setState({ draft: kept, restored: true });
    });
    return () => subscription.unsubscribe();
  }, [bucket, key]);

  const save = useCallback(() => {
    const draft = unsaved.current;
    unsaved.current = undefined;
    if (!draft) return;
    // A draft that cannot be kept is no reason to stop somebody from reporting.
    const done = isUntouched(draft)
      ? bucket.remove(key)
      : bucket.set(key, JSON.parse(JSON.stringify(draft)) as JsonObject);
    done.catch(() => undefined);
  }, [bucket, key]);

  const { draft } = state;
  useEffect(() => {
    if (!unsaved.current) return undefined;
    const timer = setTimeout(save, SAVE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [draft, save]);
  useEffect(() => {
    window.addEventListener('pagehide', save);
    return () => {
      window.removeEventListener('pagehide', save);
      save();
    };
  }, [save]);

  const update = useCallback((change: DraftChange) => {
    touched.current = true;
    setState(before => {
      const patch =
        typeof change === 'function' ? change(before.draft) : change;
      const next = { ...before.draft, ...patch };
      unsaved.current = next;
      return { ...before, draft: next };
    });
  }, []);

  const clear = useCallback(() => {
    touched.current = true;
    unsaved.current = undefined;
    setState({ draft: emptyDraft(), restored: false });
    bucket.remove(key).catch(() => undefined);
  }, [bucket, key]);

  const dismissRestored = useCallback(
    () => setState(before => ({ ...before, restored: false })),
    [],
  );

  return { ...state, update, clear, dismissRestored };
}
