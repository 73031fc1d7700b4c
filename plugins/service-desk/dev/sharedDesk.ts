import type { SignalApi } from '@backstage/plugin-signals-react';
import type { JsonObject } from '@backstage/types';
import { FakeServiceDesk, sampleState } from './FakeServiceDesk';
import { delayOrFail, startsEmpty } from './devSwitches';
import type { FakeState } from './fakeState';

const STATE_KEY = 'fake.state';

function keptState(): FakeState {
  if (startsEmpty()) return { records: [], attachments: {}, idempotency: {} };
  const kept = localStorage.getItem(STATE_KEY);
  if (kept) return JSON.parse(kept);
  const fresh = sampleState();
  localStorage.setItem(STATE_KEY, JSON.stringify(fresh));
  return fresh;
}

/** A desk whose records all tabs of the browser share, with signals between them. */
export function sharedDesk(as: string): {
  desk: FakeServiceDesk;
  signals: SignalApi;
} {
  const channel = new BroadcastChannel('firstline-fake');
  const listeners = new Set<(message: JsonObject) => void>();
  const tell = (number: string) => listeners.forEach(l => l({ number }));

  const desk = FakeServiceDesk.create({
    as,
    state: keptState(),
    before: async method => {
      await delayOrFail(method);
      // Another tab may have written while this call was on its way.
      const { attachments } = desk.state;
      const kept = startsEmpty() ? desk.state : keptState();
      desk.state = {
        ...kept,
        attachments: { ...kept.attachments, ...attachments },
      };
    },
    onChange: number => {
      if (!startsEmpty()) {
        localStorage.setItem(STATE_KEY, JSON.stringify(desk.state));
      }
      channel.postMessage(number);
      tell(number);
    },
  });
  channel.onmessage = event => {
    desk.state = keptState();
    tell(String(event.data));
  };
  const signals: SignalApi = {
    subscribe(_channel, onMessage) {
      const listener = onMessage as (message: JsonObject) => void;
      listeners.add(listener);
      return { unsubscribe: () => listeners.delete(listener) };
    },
  };
  return { desk, signals };
}
