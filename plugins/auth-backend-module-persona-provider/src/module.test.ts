import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authPlugin from '@backstage/plugin-auth-backend';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { JsonObject } from '@backstage/types';
import { createLocalJWKSet, jwtVerify } from 'jose';
import request from 'supertest';
import authModulePersonaProvider from './index';
import { waitForPeople } from './waitForPeople';

const REFRESH = '/api/auth/persona/refresh';

const liNa = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'li.na', namespace: 'default' },
  spec: {
    profile: { displayName: 'Li Na 李娜', email: 'li.na@example.com' },
    memberOf: ['service-desk'],
  },
  relations: [
    { type: 'memberOf', targetRef: 'group:default/service-desk' },
    { type: 'memberOf', targetRef: 'group:default/night-shift' },
  ],
};

const robot = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name: 'robot', namespace: 'default' },
  spec: {},
};

async function startAuth(providers: JsonObject = { persona: {} }) {
  const { server } = await startTestBackend({
    features: [
      authPlugin,
      authModulePersonaProvider,
      catalogServiceMock.factory({ entities: [liNa, robot] }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: { baseUrl: 'http://localhost:7007' },
          auth: { providers },
        },
      }),
    ],
  });
  return server;
}

describe('persona sign-in', () => {
  const environment = process.env.NODE_ENV;
  afterEach(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  it('gives a token that carries the groups of the person', async () => {
    const server = await startAuth();

    const reply = await request(server)
      .get(REFRESH)
      .set('x-persona', 'user:default/li.na');

    expect(reply.status).toBe(200);
    expect(reply.body.profile).toEqual({
      displayName: 'Li Na 李娜',
      email: 'li.na@example.com',
    });
    const { token, identity } = reply.body.backstageIdentity;
    expect(identity).toEqual({
      type: 'user',
      userEntityRef: 'user:default/li.na',
      ownershipEntityRefs: [
        'user:default/li.na',
        'group:default/service-desk',
        'group:default/night-shift',
      ],
    });
    const keys = await request(server).get('/api/auth/.well-known/jwks.json');
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys.body));
    expect(payload).toMatchObject({
      sub: 'user:default/li.na',
      aud: 'backstage',
    });
    expect(payload.exp).toBeGreaterThan(Date.now() / 1000);
  });

  it('accepts the bare name, any case, and a person without a profile', async () => {
    const server = await startAuth();
    for (const persona of ['robot', 'User:Default/Robot', ' robot ']) {
      const reply = await request(server)
        .get(REFRESH)
        .set('x-persona', persona);
      expect(reply.status).toBe(200);
      expect(reply.body.profile).toEqual({ displayName: 'robot' });
      expect(reply.body.backstageIdentity.identity.userEntityRef).toBe(
        'user:default/robot',
      );
    }
  });

  it('refuses nobody, garbage, and people whom the catalog does not know', async () => {
    const server = await startAuth();

    const nobody = await request(server).get(REFRESH);
    expect(nobody.status).toBe(401);
    expect(nobody.body.error.name).toBe('AuthenticationError');

    for (const garbage of [
      '::::',
      'group:default/service-desk',
      'user:default/../li.na',
      'user:/',
      '{"name":"li.na"}',
      "li.na' or 1=1",
      'user:default/li.na, user:default/robot',
      'x'.repeat(4000),
    ]) {
      const reply = await request(server)
        .get(REFRESH)
        .set('x-persona', garbage);
      expect(reply.status).toBe(401);
      expect(reply.body.error.name).toBe('AuthenticationError');
    }

    const stranger = await request(server)
      .get(REFRESH)
      .set('x-persona', 'user:default/mallory');
    expect(stranger.status).toBe(404);
    expect(stranger.body.error.name).toBe('NotFoundError');
    expect(stranger.body.backstageIdentity).toBeUndefined();
  });

  it('is ready once the catalog has everybody whom the sign-in page offers', async () => {
    const asked: string[][] = [];
    const people = new Map([['user:default/robot', robot]]);
    const catalog = catalogServiceMock.mock({
      async getEntitiesByRefs({ entityRefs }) {
        asked.push(entityRefs);
        if (asked.length === 1) throw new Error('the catalog starts, too');
        if (asked.length > 3) people.set('user:default/li.na', liNa);
        return { items: entityRefs.map(ref => people.get(ref)) };
      },
    });
    const options = {
      people: ['user:default/li.na', 'user:default/robot'],
      catalog,
      auth: mockServices.auth(),
      logger: mockServices.logger.mock(),
    };

    await waitForPeople(options);
    expect(asked).toHaveLength(4);
    expect(options.logger.warn).not.toHaveBeenCalled();

    await waitForPeople({
      ...options,
      people: [...options.people, 'user:default/mallory'],
      lookForMs: 0,
    });
    expect(options.logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/does not have: user:default\/mallory$/),
    );
  });

  it('is not there when it is not configured', async () => {
    const server = await startAuth({});
    const reply = await request(server)
      .get(REFRESH)
      .set('x-persona', 'user:default/li.na');
    expect(reply.status).toBe(404);
    expect(reply.body.error.message).toContain('persona');
  });

  it('does not start in production unless the config insists', async () => {
    Object.assign(process.env, { NODE_ENV: 'production' });

    await expect(startAuth()).rejects.toThrow(/for development only/);
    await expect(
      startAuth({
        persona: { production: { dangerouslyLetAnyoneSignInAsAnybody: false } },
      }),
    ).rejects.toThrow(/for development only/);

    // Without the provider in the config the installed module is no obstacle.
    const bare = await startAuth({});
    expect((await request(bare).get(REFRESH)).status).toBe(404);

    const insisted = await startAuth({
      persona: { production: { dangerouslyLetAnyoneSignInAsAnybody: true } },
    });
    const reply = await request(insisted)
      .get(REFRESH)
      .set('x-persona', 'user:default/li.na');
    expect(reply.status).toBe(200);
  });
});
