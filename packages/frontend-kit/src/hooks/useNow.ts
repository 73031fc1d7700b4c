import { useEffect, useRef, useState } from 'react';

const TICK_MS = 30_000;

interface Pulse {
  listeners: Set<(now: number) => void>;
  timer: ReturnType<typeof setInterval>;
}
const pulses = new Map<number, Pulse>();

function listen(listener: (now: number) => void, everyMs: number): () => void {
  let pulse = pulses.get(everyMs);
  if (!pulse) {
    const listeners: Pulse['listeners'] = new Set();
    const timer = setInterval(() => {
      const now = Date.now();
      listeners.forEach(tell => tell(now));
    }, everyMs);
    pulse = { listeners, timer };
    pulses.set(everyMs, pulse);
  }
  const { listeners, timer } = pulse;
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    pulses.delete(everyMs);
  };
}

/**
 * The time in milliseconds, renewed again and again; all users on a page that want it
 * as often share one timer.
 *
 * @param everyMs - how often, in milliseconds
 */
export function useNow(everyMs = TICK_MS): number {
  const [now, setNow] = useState(() => Date.now());
  const pace = useRef(everyMs);
  useEffect(() => {
    // The last tick of a slower pulse may be long ago.
    if (pace.current !== everyMs) setNow(Date.now());
    pace.current = everyMs;
    return listen(setNow, everyMs);
  }, [everyMs]);
  return now;
}
