import { storageApiRef, useApi } from '@backstage/frontend-plugin-api';
import type { JsonValue } from '@backstage/types';
import { useCallback, useEffect, useState } from 'react';

/**
 * State that outlives a reload: kept by the portal's storage, for this person.
 *
 * @param options - `bucket`: whose state, e.g. the plugin's id; `key`: name within it;
 * `initial`: what it is until something was kept
 */
export function useStoredState<T extends JsonValue>(options: {
  bucket: string;
  key: string;
  initial: T;
}): [T, (next: T) => void] {
  const { bucket, key, initial } = options;
  const storage = useApi(storageApiRef);
  const [value, setValue] = useState<T>(
    () => storage.forBucket(bucket).snapshot<T>(key).value ?? initial,
  );
  useEffect(() => {
    const subscription = storage
      .forBucket(bucket)
      .observe$<T>(key)
      .subscribe(snapshot => {
        if (snapshot.presence === 'present') setValue(snapshot.value as T);
      });
    return () => subscription.unsubscribe();
  }, [storage, bucket, key]);
  const keep = useCallback(
    (next: T) => {
      setValue(next);
      // What cannot be kept still holds for this visit.
      storage
        .forBucket(bucket)
        .set(key, next)
        .catch(() => undefined);
    },
    [storage, bucket, key],
  );
  return [value, keep];
}
