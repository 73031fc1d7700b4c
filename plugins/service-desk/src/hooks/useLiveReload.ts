import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import {
  INCIDENT_SIGNAL_CHANNEL,
  type IncidentSignal,
} from '@firstline/plugin-service-desk-common';
import { useEffect, useRef } from 'react';

// Several signals often come at once (a move and its comment): one reload serves them.
const GATHER_MS = 250;
// A tab that was left for less than this has missed little.
const FOCUS_AFTER_MS = 5_000;
const POLL_WITHOUT_SIGNALS_MS = 30_000;
// Signals are not kept for a client that was away, so look again now and then anyway.
const POLL_WITH_SIGNALS_MS = 120_000;

/**
 * Calls back when incidents have changed: on a signal, when the reader comes back to the
 * tab, and from time to time in case a signal was lost.
 *
 * @param onChange - gets the numbers that changed, or undefined when it may be any
 * @param options - `number`: only this incident matters
 */
export function useLiveReload(
  onChange: (numbers: string[] | undefined) => void,
  options: { number?: string; disabled?: boolean } = {},
): void {
  const { number, disabled = false } = options;
  const signals = useApiHolder().get(signalApiRef);
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (disabled) return undefined;
    let gathered = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastLook = Date.now();

    const look = (numbers?: string[]) => {
      lastLook = Date.now();
      latest.current(numbers);
    };
    const subscription = signals?.subscribe<IncidentSignal>(
      INCIDENT_SIGNAL_CHANNEL,
      message => {
        if (number && message.number !== number) return;
        gathered.add(message.number);
        timer ??= setTimeout(() => {
          timer = undefined;
          const numbers = [...gathered];
          gathered = new Set();
          look(numbers);
        }, GATHER_MS);
      },
    );
    const onFocus = () => {
      if (
        document.visibilityState === 'visible' &&
        Date.now() - lastLook > FOCUS_AFTER_MS
      ) {
        look();
      }
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    const poll = setInterval(
      () => document.visibilityState === 'visible' && look(),
      signals ? POLL_WITH_SIGNALS_MS : POLL_WITHOUT_SIGNALS_MS,
    );
    return () => {
      subscription?.unsubscribe();
      clearTimeout(timer);
      clearInterval(poll);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, [signals, number, disabled]);
}
