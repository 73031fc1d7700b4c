import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { clockServiceRef, type Clock } from '@firstline/backend-kit';
import type { JsonObject } from '@backstage/types';
import { DateTime } from 'luxon';
import request from 'supertest';
import simulatedClockFeature from './index';

async function start(simulatedClock: JsonObject) {
  let clock: Clock | undefined;
  const watcher = createBackendPlugin({
    pluginId: 'watcher',
    register(env) {
      env.registerInit({
        deps: { clock: clockServiceRef, logger: coreServices.logger },
        async init(deps) {
          clock = deps.clock;
        },
      });
    },
  });
  const { server } = await startTestBackend({
    features: [
      simulatedClockFeature,
      watcher,
      mockServices.rootConfig.factory({ data: { simulatedClock } }),
    ],
  });
  return { server, ahead: () => clock!.now().diff(DateTime.utc()).as('hours') };
}

describe('the simulated clock', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('is moved ahead for every plugin', async () => {
    const { server, ahead } = await start({ enabled: true });
    expect(ahead()).toBeCloseTo(0, 2);
    const reply = await request(server)
      .post('/api/simulated-clock/advance')
      .send({ seconds: 7_200 });
    expect(reply.status).toBe(200);
    expect(reply.body.aheadSeconds).toBe(7_200);
    expect(ahead()).toBeCloseTo(2, 2);
    const now = await request(server).get('/api/simulated-clock');
    expect(now.body.aheadSeconds).toBe(7_200);
  });

  it.each([
    [{}],
    [{ seconds: -1 }],
    [{ seconds: 1, more: 2 }],
    [{ seconds: 1e12 }],
  ])('refuses %j', async body => {
    const { server, ahead } = await start({ enabled: true });
    const reply = await request(server)
      .post('/api/simulated-clock/advance')
      .send(body);
    expect(reply.status).toBe(400);
    expect(ahead()).toBeCloseTo(0, 2);
  });

  it('is for those who are signed in', async () => {
    const { server } = await start({ enabled: true });
    const reply = await request(server)
      .post('/api/simulated-clock/advance')
      .set('authorization', 'Bearer nonsense')
      .send({ seconds: 1 });
    expect(reply.status).toBe(401);
  });

  it('is the clock of the machine unless it is switched on', async () => {
    const { server, ahead } = await start({});
    const reply = await request(server)
      .post('/api/simulated-clock/advance')
      .send({ seconds: 7_200 });
    expect(reply.status).toBe(404);
    expect(ahead()).toBeCloseTo(0, 2);
  });

  it('does not start in production, unless the config insists', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });
    await expect(start({ enabled: true })).rejects.toThrow(
      'for demonstrations only',
    );
    const { server } = await start({
      enabled: true,
      production: { dangerouslyLetAnyoneMoveTheClock: true },
    });
    expect((await request(server).get('/api/simulated-clock')).status).toBe(
      200,
    );
  });
});
