import { createBackend } from '@backstage/backend-defaults';
import {
  coreServices,
  createBackendPlugin,
  type AuthService,
} from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import { quietAddress } from '@firstline/backend-kit';
import { loggedInto } from '@firstline/backend-kit/testUtils';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { rootHttpRouter } from './rootHttpRouter';

const LIMIT = 3;
const HOUR_MS = 3_600_000;
/** What the backend logs. */
const lines: string[] = [];

async function freePort(): Promise<number> {
  const probe = net.createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

/** A plugin that lets in whoever has a token or a link, and gives out its means to get one. */
function doorkeeper(pluginId: string, use: (auth: AuthService) => void) {
  return createBackendPlugin({
    pluginId,
    register({ registerInit }) {
      registerInit({
        deps: {
          httpRouter: coreServices.httpRouter,
          auth: coreServices.auth,
        },
        async init({ httpRouter, auth }) {
          use(auth);
          httpRouter.addAuthPolicy({
            path: '/rating-links/:token',
            allow: 'unauthenticated',
          });
          httpRouter.use(quietAddress());
          httpRouter.use((_req, res) => {
            res.json({ open: true });
          });
        },
      });
    },
  });
}

async function startPortal() {
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  let auth: AuthService | undefined;
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
          rateLimit: {
            global: false,
            plugin: {
              narrow: {
                window: '1m',
                incomingRequestLimit: LIMIT,
                ipAllowList: [],
              },
            },
          },
        },
      },
    }),
  );
  backend.add(loggedInto(lines));
  backend.add(
    doorkeeper('caller', its => {
      auth = its;
    }),
  );
  for (const pluginId of ['open', 'narrow']) {
    backend.add(doorkeeper(pluginId, () => {}));
  }
  await backend.start();
  return {
    stop: () => backend.stop(),
    async tokenFor(targetPluginId: string) {
      if (!auth) throw new Error('The caller has not started');
      const { token } = await auth.getPluginRequestToken({
        onBehalfOf: await auth.getOwnServiceCredentials(),
        targetPluginId,
      });
      return token;
    },
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(`${baseUrl}/api/${path}`, { headers }),
    post: (path: string, headers: Record<string, string>) =>
      fetch(`${baseUrl}/api/${path}`, { method: 'POST', headers }),
  };
}

const base64 = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

describe('the portal', () => {
  let portal: Awaited<ReturnType<typeof startPortal>>;
  beforeAll(async () => {
    portal = await startPortal();
  }, 60_000);
  afterAll(() => portal.stop());
  afterEach(() => {
    jest.useRealTimers();
  });

  const statusWith = async (token: string) =>
    (await portal.get('open/x', { Authorization: `Bearer ${token}` })).status;

  it('lets in a token as it was signed, and no other (2)', async () => {
    const token = await portal.tokenFor('open');
    expect(await statusWith(token)).toBe(200);
    const [header, payload, signature] = token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const never = { ...claims, exp: 9_999_999_999 };
    const forged = [
      'garbage',
      `${header}.${payload}.`,
      `${base64({ alg: 'none' })}.${payload}.`,
      `${header}.${base64(never)}.${signature}`,
      `${header}.${payload}.${signature.slice(1)}A`,
      await portal.tokenFor('narrow'),
    ];
    for (const [i, one] of forged.entries()) {
      expect([i, await statusWith(one)]).toEqual([i, 401]);
    }
    jest.useFakeTimers({
      now: Date.now() + 2 * HOUR_MS,
      doNotFake: [
        'setTimeout',
        'setInterval',
        'setImmediate',
        'clearTimeout',
        'clearInterval',
        'clearImmediate',
        'nextTick',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
    });
    expect(await statusWith(token)).toBe(401);
  });

  it('lets nobody see, start or cancel scheduled tasks', async () => {
    const headers = {
      Authorization: `Bearer ${await portal.tokenFor('open')}`,
    };
    const tasks = 'open/.backstage/scheduler/v1/tasks';
    const refused = [
      await portal.get(tasks, headers),
      await portal.get('open/.Backstage/SCHEDULER', headers),
      await portal.post(`${tasks}/x/trigger`, headers),
      await portal.post(`${tasks}/x/cancel`, headers),
    ];
    expect(refused.map(({ status }) => status)).toEqual([403, 403, 403, 403]);
    const other = await portal.post('open/.backstage/x', headers);
    expect(await other.json()).toEqual({ open: true });
  });

  it('does not read addresses and headers beyond 16 KB (37)', async () => {
    const long = 'x'.repeat(20_000);
    expect((await portal.get(`open/${long}`)).status).toBe(431);
    expect((await portal.get('open/x', { 'X-Long': long })).status).toBe(431);
  });

  it('logs neither what is searched for nor what opens a link', async () => {
    const Authorization = `Bearer ${await portal.tokenFor('open')}`;
    const replies = [
      await portal.get('open/incidents?q=hush', { Authorization }),
      await portal.get('open/rating-links/hush.hush.hush'),
    ];
    expect(replies.map(({ status }) => status)).toEqual([200, 200]);
    const log = lines.join('\n');
    expect(log).toContain('GET /api/open/incidents?… HTTP');
    expect(log).toContain('GET /api/open/rating-links/… HTTP');
    expect(log).not.toMatch(/hush|Bearer|eyJ/);
  });

  it('answers too many requests with 429, when to come again, and JSON (75)', async () => {
    const token = await portal.tokenFor('narrow');
    const ask = () =>
      portal.get('narrow/x', { Authorization: `Bearer ${token}` });
    for (let i = 0; i < LIMIT; i += 1) expect((await ask()).status).toBe(200);
    const refused = await ask();
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      error: { message: expect.stringContaining('Too many requests') },
      response: { statusCode: 429 },
    });
    // Others are not concerned.
    expect(await statusWith(await portal.tokenFor('open'))).toBe(200);
  });
});
