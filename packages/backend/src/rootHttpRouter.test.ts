import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
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

const trouble = createBackendPlugin({
  pluginId: 'trouble',
  register({ registerInit }) {
    registerInit({
      deps: { httpRouter: coreServices.httpRouter },
      async init({ httpRouter }) {
        httpRouter.addAuthPolicy({
          path: '/open',
          allow: 'unauthenticated',
        });
        httpRouter.use((req, res) => {
          if (req.path === '/open/stack') {
            res.json({ error: { stack: 'of books' }, stack: 'of cards' });
            return;
          }
          const cause = new Error('within');
          throw Object.assign(new Error('all wrong'), { status: 400, cause });
        });
      },
    });
  },
});

describe('the root router', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('keeps stacks and paths to itself, in development too', async () => {
    Object.assign(process.env, { NODE_ENV: 'development' });
    const port = await freePort();
    const baseUrl = `http://127.0.0.1:${port}`;
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
    backend.add(trouble);
    await backend.start();
    try {
      const api = `${baseUrl}/api/trouble`;
      const [stranger, wrong, fine] = await Promise.all(
        ['closed', 'open', 'open/stack'].map(path => fetch(`${api}/${path}`)),
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
      await backend.stop();
    }
  }, 60_000);
});
