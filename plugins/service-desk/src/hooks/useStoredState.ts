import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { useCallback, useEffect, useState } from 'react';

const BUCKET = 'service-desk';

/**
 * State that outlives a reload: kept by the portal's storage, for this person.
 *
 * @param key - name within the service desk
 * @param initial - what it is until something was kept
 */
export function useStoredState<T extends JsonValue>(
  key: string,
  initial: T,
): [T, (next: T) => void] {
  const storage = useApi(storageApiRef);
  const [value, setValue] = useState<T>(
    () => storage.forBucket(BUCKET).snapshot<T>(key).value ?? initial,
  );
  useEffect(() => {
    const subscription = storage
      .forBucket(BUCKET)
      .observe$<T>(key)
      .subscribe(snapshot => {
        if (snapshot.presence === 'present') setValue(snapshot.value as T);
      });
    return () => subscription.unsubscribe();
  }, [storage, key]);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      // What cannot be kept still holds for this visit.
      storage
        .forBucket(BUCKET)
        .set(key, next)
        .catch(() => undefined);
    },
    [storage, key],
  );
  return [value, keep];
}
