import { mockServices } from '@backstage/backend-test-utils';
import { outboxCheck, sweepCheck } from './healthChecks';
import { PluginHealth, problemsOf } from './PluginHealth';

describe('the health of a plugin', () => {
  it('says what is wrong, in the log once, and that it is well again', async () => {
    const logger = mockServices.logger.mock();
    let now = 0;
    let lagSeconds = 0;
    let broken = false;
    const health = PluginHealth.create({
      logger,
      now: () => now,
      checks: [
        {
          name: 'database',
          run: async () => {
            if (broken) throw new Error('password of db.internal is wrong');
            return undefined;
          },
        },
        outboxCheck({
          read: async () => ({ waiting: 1, parked: 0, lagSeconds }),
        }),
        sweepCheck({ read: async () => new Map([['take-steps', 1_799]]) }),
      ],
    });
    const said = async () => {
      now += 5_000;
      return problemsOf(await health.read());
    };
    expect(await said()).toBe('');
    lagSeconds = 901;
    // Looked at a moment ago.
    expect(problemsOf(await health.read())).toBe('');
    const waiting = 'outbox: a message has been waiting for 15 min';
    expect(await said()).toBe(waiting);
    lagSeconds = 961;
    expect(await said()).toBe(waiting.replace('15', '16'));
    broken = true;
    lagSeconds = 0;
    expect(await said()).toBe('database: cannot be read');
    broken = false;
    expect(await said()).toBe('');
    expect(logger.error.mock.calls).toEqual([
      [`Not well: ${waiting}`],
      ['Not well: database: cannot be read'],
    ]);
    expect(logger.info.mock.calls).toEqual([['Well again']]);
  });

  it('takes no answer for a bad one', async () => {
    jest.useFakeTimers();
    const health = PluginHealth.create({
      logger: mockServices.logger.mock(),
      checks: [{ name: 'database', run: () => new Promise(() => {}) }],
    });
    const read = health.read();
    await jest.advanceTimersByTimeAsync(2_000);
    expect(await read).toEqual([
      { name: 'database', problem: 'no answer within 2 s' },
    ]);
    jest.useRealTimers();
  });
});
