import { answerInTime } from './answerInTime';

describe('answerInTime', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('hands an answer on, or a failure, and waits for nothing more', async () => {
    const of = 'The catalog';
    await expect(answerInTime(Promise.resolve(1), { of })).resolves.toBe(1);
    const failing = Promise.reject(new Error('no'));
    await expect(answerInTime(failing, { of })).rejects.toThrow('no');
    expect(jest.getTimerCount()).toBe(0);
  });

  it('gives up what hangs, as unavailable, after half a minute', async () => {
    let given: unknown;
    const asked = answerInTime(new Promise(() => {}), { of: 'The catalog' });
    const told = asked.catch(error => {
      given = error;
    });
    await jest.advanceTimersByTimeAsync(29_999);
    expect(given).toBeUndefined();
    await jest.advanceTimersByTimeAsync(1);
    await told;
    expect(given).toMatchObject({
      name: 'ServiceUnavailableError',
      message: 'The catalog did not answer within 30 s',
    });
  });
});
