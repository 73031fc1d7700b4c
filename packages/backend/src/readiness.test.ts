import { createReadinessHolds } from '@firstline/backend-kit';
import { createHealth } from './readiness';

describe('readiness', () => {
  it('waits for the start and for whatever holds it, and ends with the stop', async () => {
    const start: (() => void | Promise<void>)[] = [];
    const stop: (() => void | Promise<void>)[] = [];
    const holds = createReadinessHolds();
    const health = createHealth({
      lifecycle: {
        addStartupHook: hook => start.push(hook),
        addBeforeShutdownHook: hook => stop.push(hook),
      },
      holds,
    });
    const answer = async () => {
      const { status, payload } = await health.getReadiness();
      return [status, payload];
    };
    let peopleAreThere = () => {};
    const people = new Promise<void>(resolve => {
      peopleAreThere = resolve;
    });
    let historyFails = (_: Error) => {};
    const history = new Promise<void>((_, reject) => {
      historyFails = reject;
    });
    holds.hold('its people', people);
    holds.hold('its history', history);

    expect(await answer()).toEqual([
      503,
      { status: 'error', message: 'Backend has not started yet' },
    ]);
    await Promise.all(start.map(hook => hook()));
    expect(await answer()).toEqual([
      503,
      { status: 'error', message: 'Backend waits for its people, its history' },
    ]);
    peopleAreThere();
    await people;
    expect(await answer()).toEqual([
      503,
      { status: 'error', message: 'Backend waits for its history' },
    ]);
    // Work that fails is done, too.
    historyFails(new Error('no history'));
    await history.catch(() => {});
    expect(await answer()).toEqual([200, { status: 'ok' }]);

    // What comes later does not make a backend unready that served already.
    holds.hold('something late', new Promise(() => {}));
    expect((await answer())[0]).toBe(200);
    await Promise.all(stop.map(hook => hook()));
    expect(await answer()).toEqual([
      503,
      { status: 'error', message: 'Backend is shutting down' },
    ]);
    expect((await health.getLiveness()).status).toBe(200);
  });
});
