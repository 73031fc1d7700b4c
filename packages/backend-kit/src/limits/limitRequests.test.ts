import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import express from 'express';
import request from 'supertest';
import { z } from 'zod';
import { errorMiddleware } from '../errors';
import type { RouteDescription } from '../openapi';
import { limitRequests } from './limitRequests';
import { requestLimitsSchema, type RequestLimits } from './requestLimits';

const described = { summary: 'Test' };
const routes: RouteDescription[] = [
  {
    ...described,
    method: 'post',
    path: '/things',
    operationId: 'fileThing',
    limitedAs: 'filings',
  },
  {
    ...described,
    method: 'get',
    path: '/things',
    operationId: 'listThings',
    query: z.object({ q: z.string().optional() }),
    limitedAs: 'searches',
  },
  {
    ...described,
    method: 'get',
    path: '/things/{id}',
    operationId: 'getThing',
  },
];

const zhang = mockCredentials.user.header('user:default/zhang.wei');
const li = mockCredentials.user.header('user:default/li.na');
const monitoring = mockCredentials.service.header();

function appWith(limits: RequestLimits) {
  const app = express();
  const middleware = limitRequests({
    httpAuth: mockServices.httpAuth({
      defaultCredentials: mockCredentials.none(),
    }),
    routes,
    limits,
  });
  app.use(middleware);
  app.use((_req, res) => {
    res.json({});
  });
  app.use(errorMiddleware({ logger: mockServices.logger.mock() }));
  return (authorization: string | undefined, method: string, path: string) => {
    const sent =
      method === 'post' ? request(app).post(path) : request(app).get(path);
    return authorization ? sent.set('Authorization', authorization) : sent;
  };
}

const few: RequestLimits = {
  filings: { person: 2, service: 3 },
  searches: { person: 1, service: 1 },
};

describe('limitRequests', () => {
  it('counts each caller by themselves, and services by their own limit', async () => {
    const send = appWith(few);
    const file = async (who: string | undefined) =>
      (await send(who, 'post', '/things')).status;
    expect([await file(zhang), await file(zhang), await file(zhang)]).toEqual([
      200, 200, 429,
    ]);
    expect(await file(li)).toBe(200);
    const byService: number[] = [];
    for (let i = 0; i < 4; i += 1) byService.push(await file(monitoring));
    expect(byService).toEqual([200, 200, 200, 429]);
    // Nobody is not a caller: they are refused as anywhere else.
    expect(await file(undefined)).toBe(401);
  });

  it('knows an address however it is written, says when to come again, and lets read on', async () => {
    const send = appWith(few);
    await send(zhang, 'post', '/things');
    await send(zhang, 'post', '/THINGS');
    const refused = await send(zhang, 'post', '/things/');
    expect(refused.status).toBe(429);
    expect(refused.body.error.name).toBe('TooManyRequestsError');
    const seconds = Number(refused.header['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await send(zhang, 'get', '/things/1')).status).toBe(200);
  });

  it('counts a list only where it is searched', async () => {
    const send = appWith(few);
    const list = async (query: string) =>
      (await send(zhang, 'get', `/things${query}`)).status;
    expect([await list(''), await list(''), await list('?limit=1')]).toEqual([
      200, 200, 200,
    ]);
    expect([await list('?q=a'), await list('?limit=1&q=b')]).toEqual([
      200, 429,
    ]);
    expect([await list('?q[]=a'), await list('')]).toEqual([429, 200]);
  });

  it('counts nothing where there are no limits', async () => {
    const send = appWith(requestLimitsSchema.parse(false));
    for (let i = 0; i < 4; i += 1) {
      expect((await send(zhang, 'post', '/things')).status).toBe(200);
    }
  });
});

describe('requestLimitsSchema', () => {
  it('has limits unless told, and takes a part of them', () => {
    expect(requestLimitsSchema.parse(undefined)).toEqual({
      filings: { person: 60, service: 6_000 },
      searches: { person: 300, service: 6_000 },
    });
    expect(requestLimitsSchema.parse({ filings: { person: 5 } })).toMatchObject(
      {
        filings: { person: 5, service: 6_000 },
        searches: { person: 300 },
      },
    );
    for (const wrong of [0, 1.5, -1, '5']) {
      expect(
        requestLimitsSchema.safeParse({ filings: { person: wrong } }).success,
      ).toBe(false);
    }
    expect(requestLimitsSchema.safeParse({ searchs: {} }).success).toBe(false);
    expect(requestLimitsSchema.safeParse(true).success).toBe(false);
  });
});
