import { TestApiProvider } from '@backstage/frontend-test-utils';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { useLiveReload } from './useLiveReload';

function setUp(options: { number?: string } = {}) {
  let signal: (message: { number: string }) => void = () => {};
  const unsubscribe = jest.fn();
  const replies: (() => void)[] = [];
  const look = jest.fn(
    () => new Promise<void>(resolve => replies.push(resolve)),
  );
  const signals = {
    subscribe: (_: string, onMessage: typeof signal) => {
      signal = onMessage;
      return { unsubscribe };
    },
  };
  const wrapper = (props: { children: ReactNode }) => (
    <TestApiProvider apis={[[signalApiRef, signals as never]]}>
      {props.children}
    </TestApiProvider>
  );
  const { unmount } = renderHook(
    () => useLiveReload(look, { channel: 'changes', ...options }),
    {
      wrapper,
    },
  );
  return {
    look,
    unmount,
    unsubscribe,
    change: (number = 'INC-000001') => signal({ number }),
    reply: () => act(async () => replies.shift()?.()),
  };
}

const wait = (milliseconds: number) =>
  act(async () => jest.advanceTimersByTime(milliseconds));

describe('useLiveReload', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('looks once for signals that come together, and waits for the reply', async () => {
    const { look, change, reply } = setUp();
    change();
    change('INC-000002');
    expect(look).not.toHaveBeenCalled();
    await wait(250);
    expect(look).toHaveBeenCalledTimes(1);

    // However long the reply takes: another look would only start it anew.
    change();
    await wait(10_000);
    expect(look).toHaveBeenCalledTimes(1);
    await reply();
    await wait(250);
    expect(look).toHaveBeenCalledTimes(2);
    await reply();
    await wait(10_000);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('keeps its pace while something changes all the time', async () => {
    const { look, change, reply } = setUp();
    for (let passed = 0; passed < 5_000; passed += 100) {
      change();
      await wait(100);
      await reply();
    }
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(look.mock.calls.length).toBeLessThanOrEqual(6);
  });

  it('minds its own incident alone, and looks now and then without a signal', async () => {
    const { look, change } = setUp({ number: 'INC-000001' });
    change('INC-000002');
    await wait(5_000);
    expect(look).not.toHaveBeenCalled();
    await wait(115_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks once for what changed before the connection stood', async () => {
    const { look, change, reply } = setUp();
    await wait(9_000);
    expect(look).not.toHaveBeenCalled();
    await wait(2_000);
    expect(look).toHaveBeenCalledTimes(1);
    await reply();
    await wait(60_000);
    expect(look).toHaveBeenCalledTimes(1);
    change();
    await wait(250);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it('ends with its screen, also in the middle of a look', async () => {
    const { look, change, reply, unmount, unsubscribe } = setUp();
    change();
    await wait(250);
    change();
    unmount();
    await reply();
    await wait(300_000);
    expect(look).toHaveBeenCalledTimes(1);
    expect(unsubscribe).toHaveBeenCalledTimes(1);
  });
});
