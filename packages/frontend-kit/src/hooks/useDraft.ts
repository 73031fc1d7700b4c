import { useCallback, useEffect, useState } from 'react';

const PREFIX = 'firstline.draft';

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function keyOf(owner: string, name: string): string {
  return `${PREFIX}.${owner}.${name}`;
}

/** Whether there is something unsent. */
export function hasDraft(owner: string, name: string): boolean {
  return read(keyOf(owner, name)) !== '';
}

/**
 * A text that survives a reload. It stays in this browser, not in the portal's storage:
 * that may be a server, and an unsent word about a colleague is nobody's business.
 *
 * @param owner - whose draft; several people may share a browser
 * @param name - which draft, e.g. `INC-000001.internal`
 */
export function useDraft(
  owner: string,
  name: string,
): [string, (text: string) => void] {
  const key = keyOf(owner, name);
  const [text, setText] = useState(() => read(key));
  useEffect(() => setText(read(key)), [key]);
  const write = useCallback(
    (next: string) => {
      setText(next);
      try {
        if (next) localStorage.setItem(key, next);
        else localStorage.removeItem(key);
      } catch {
        // A browser that keeps nothing is no reason not to write.
      }
    },
    [key],
  );
  return [text, write];
}
