import { useApiHolder } from '@backstage/frontend-plugin-api';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { useEffect, useRef } from 'react';

// Several signals often come at once (a move and its comment): one reload serves them.
const GATHER_MS = 250;
// While records change all the time, looks are so far apart: hundreds of screens that
// look at each signal would be a load of their own.
const PACE_MS = 1_000;
// A tab that was left for less than this has missed little.
const FOCUS_AFTER_MS = 5_000;
// A connection stands after seven seconds at the latest: the first one of a backend's life
// is always dropped by Backstage, and tried again.
const CONNECTED_AFTER_MS = 10_000;
const POLL_WITHOUT_SIGNALS_MS = 30_000;
// Signals are not kept for a client that was away, so look again now and then anyway.
const POLL_WITH_SIGNALS_MS = 120_000;

/**
 * Calls back when records have changed: on a signal, once when no signal has come while the
 * connection was made, when the reader comes back to the tab, and from time to time in case
 * a signal was lost. The next call waits until the
 * promise of the one before has settled, so that a steady stream of signals never keeps a
 * slow reply from arriving.
 *
 * @param onChange - looks again
 * @param options - `channel`: signal channel whose messages carry the `number` of what has
 * changed, none for records of which no signal may tell; `number`: only this record matters
 */
export function useLiveReload(
  onChange: () => void | Promise<unknown>,
  options: { channel?: string; number?: string; disabled?: boolean },
): void {
  const { channel, number, disabled = false } = options;
  const socket = useApiHolder().get(signalApiRef);
  const signals = channel === undefined ? undefined : socket;
  const latest = useRef(onChange);
  latest.current = onChange;

  useEffect(() => {
    if (disabled) return undefined;
    let closed = false;
    let waiting = false;
    let looking = false;
    let heard = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let lastLook = Date.now() - PACE_MS;

    function plan() {
      waiting = true;
      if (looking || timer) return;
      const pause = lastLook + PACE_MS - Date.now();
      timer = setTimeout(look, Math.max(GATHER_MS, pause));
    }
    async function look() {
      clearTimeout(timer);
      timer = undefined;
      waiting = false;
      looking = true;
      lastLook = Date.now();
      try {
        await latest.current();
      } finally {
        looking = false;
        if (waiting && !closed) plan();
      }
    }
    const subscription =
      channel === undefined
        ? undefined
        : signals?.subscribe<{ number: string }>(channel, message => {
            heard = true;
            if (!number || message.number === number) plan();
          });
    const visible = () => document.visibilityState === 'visible';
    const onFocus = () => {
      const missed = Date.now() - lastLook > FOCUS_AFTER_MS;
      if (visible() && !looking && missed) void look();
    };
    window.addEventListener('focus', onFocus);
    document.addEventListener('visibilitychange', onFocus);
    // For what changed while the connection was on its way.
    const early = setTimeout(
      () => subscription && !heard && visible() && plan(),
      CONNECTED_AFTER_MS,
    );
    // Also when a look is still under way: a reply that never comes must not be the last.
    const poll = setInterval(
      () => visible() && void look(),
      signals ? POLL_WITH_SIGNALS_MS : POLL_WITHOUT_SIGNALS_MS,
    );
    return () => {
      closed = true;
      subscription?.unsubscribe();
      clearTimeout(timer);
      clearTimeout(early);
      clearInterval(poll);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onFocus);
    };
  }, [signals, channel, number, disabled]);
}
