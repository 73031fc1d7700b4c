import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { EventEmitter, once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { rootHttpRouter } from './rootHttpRouter';

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A plugin that fails in several ways; with `/open/long` when the backend stops. */
function troubleWith(requests: EventEmitter) {
  return createBackendPlugin({
    pluginId: 'trouble',
    register({ registerInit }) {
      registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          lifecycle: coreServices.lifecycle,
        },
        async init({ httpRouter, lifecycle }) {
          httpRouter.addAuthPolicy({
            path: '/open',
            allow: 'unauthenticated',
          });
          const stopped = new Promise<void>(resolve => {
            lifecycle.addShutdownHook(resolve);
          });
          httpRouter.use(async (req, res) => {
            if (req.path === '/open/stack') {
              res.json({ error: { stack: 'of books' }, stack: 'of cards' });
              return;
            }
            if (req.path === '/open/long') {
              requests.emit('begun');
              await stopped;
              throw new Error('The table of secrets is gone');
            }
            if (req.path === '/open/broken') throw new Error('It is broken');
            const cause = new Error('within');
            throw Object.assign(new Error('all wrong'), { status: 400, cause });
          });
        },
      });
    },
  });
}

async function startPortal() {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  const requests = new EventEmitter();
  const backend = createBackend();
  backend.add(rootHttpRouter);
  backend.add(
    mockServices.rootConfig.factory({
      data: {
        app: { baseUrl },
        backend: {
          baseUrl,
          listen: { host: '127.0.0.1', port },
          database: { client: 'better-sqlite3', connection: ':memory:' },
        },
      },
    }),
  );
  backend.add(mockServices.rootLogger.factory({ level: 'none' }));
  backend.add(troubleWith(requests));
  await backend.start();
  return {
    stop: () => backend.stop(),
    get: (path: string) => fetch(`${baseUrl}/api/trouble/${path}`),
    requests,
  };
}

describe('the root router', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('keeps stacks and paths to itself, in development too', async () => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    const portal = await startPortal();
    try {
      const [stranger, wrong, fine] = await Promise.all(
        ['closed', 'open', 'open/stack'].map(portal.get),
      );
      const replies = await Promise.all([stranger.text(), wrong.text()]);
      expect([stranger.status, wrong.status]).toEqual([401, 400]);
      expect(JSON.parse(replies[0])).toMatchObject({
        error: { name: 'AuthenticationError' },
        response: { statusCode: 401 },
      });
      expect(JSON.parse(replies[1]).error.message).toContain('all wrong');
      expect(replies.join()).not.toMatch(/"stack"|node_modules|\.ts:\d/);
      // What is no refusal is left as it is.
      expect(await fine.json()).toEqual({
        error: { stack: 'of books' },
        stack: 'of cards',
      });
    } finally {
      await portal.stop();
    }
  }, 60_000);

  it('calls what fails because the backend stops unavailable', async () => {
    const portal = await startPortal();
    expect((await portal.get('open/broken')).status).toBe(500);
    const begun = once(portal.requests, 'begun');
    const reply = portal.get('open/long');
    await begun;
    await portal.stop();
    const { status, headers, text } = await reply.then(async response => ({
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    }));
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('5');
    expect(JSON.parse(text)).toMatchObject({
      error: { name: 'ServiceUnavailableError' },
      response: { statusCode: 503 },
    });
    expect(text).not.toContain('secrets');
  }, 60_000);
});
