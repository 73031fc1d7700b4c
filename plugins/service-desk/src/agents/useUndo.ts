import { useState } from 'react';

/** Remembers the last thing taken off a list, so that it can be put back. */
export function useUndo<T>(putBack: (item: T) => void) {
  const [removed, setRemoved] = useState<T>();
  return {
    removed,
    remember: (item: T) => setRemoved(item),
    forget: () => setRemoved(undefined),
    undo() {
      if (removed === undefined) return;
      putBack(removed);
      setRemoved(undefined);
    },
  };
}
