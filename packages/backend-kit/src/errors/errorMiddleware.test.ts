import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthenticationError,
  ConflictError,
  ForwardedError,
  InputError,
  NotAllowedError,
  NotFoundError,
  NotImplementedError,
  NotModifiedError,
  ServiceUnavailableError,
} from '@backstage/errors';
import express from 'express';
import knexFactory from 'knex';
import request from 'supertest';
import { eachDatabase } from '../testing/eachDatabase';
import { conflictError } from './conflictError';
import { noSuchRoute } from '../request';
import { errorMiddleware } from './errorMiddleware';
import {
  PayloadTooLargeError,
  GoneError,
  TooManyRequestsError,
  UnsupportedMediaTypeError,
} from './httpErrors';

function setUp(fail: () => unknown) {
  const logger = mockServices.logger.mock();
  const app = express();
  app.get('/thing', async (_req, _res, next) => {
    try {
      await fail();
    } catch (error) {
      next(error);
    }
  });
  app.use(errorMiddleware({ logger }));
  return { logger, get: () => request(app).get('/thing?token=hidden') };
}

const throwing = (error: unknown) =>
  setUp(() => {
    throw error;
  });

describe('errorMiddleware', () => {
  const environment = process.env.NODE_ENV;
  beforeAll(() => {
    Object.assign(process.env, { NODE_ENV: 'development' });
  });
  afterAll(() => {
    Object.assign(process.env, { NODE_ENV: environment });
  });

  beforeEach(() => {
    // Knex prints failures to connect.
    jest.spyOn(console, 'log').mockImplementation();
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it.each([
    [400, new InputError('no')],
    [401, new AuthenticationError('no')],
    [403, new NotAllowedError('no')],
    [404, new NotFoundError('no')],
    [409, new ConflictError('no')],
    [413, new PayloadTooLargeError('no')],
    [415, new UnsupportedMediaTypeError('no')],
    [410, new GoneError('no')],
    [429, new TooManyRequestsError('no')],
    [501, new NotImplementedError('no')],
    [503, new ServiceUnavailableError('no')],
  ])('answers %i for %s', async (statusCode, error) => {
    const response = await throwing(error).get();
    expect(response.status).toBe(statusCode);
    expect(response.body).toEqual({
      error: { name: error.name, message: 'no' },
      request: { method: 'GET', url: '/thing' },
      response: { statusCode },
    });
    expect(response.headers['retry-after']).toBe(
      statusCode === 503 ? '5' : undefined,
    );
  });

  it('answers 304 without a body', async () => {
    const response = await throwing(new NotModifiedError('same')).get();
    expect(response.status).toBe(304);
    expect(response.text).toBe('');
  });

  it('keeps the extra fields of a conflict and of nothing else', async () => {
    const conflict = await throwing(
      conflictError('The incident is closed', {
        currentState: 'closed',
        allowedActions: ['reopen'],
        version: 4,
        message: 'ignored',
      }),
    ).get();
    expect(conflict.body.error).toEqual({
      name: 'ConflictError',
      message: 'The incident is closed',
      currentState: 'closed',
      allowedActions: ['reopen'],
      version: 4,
    });

    const other = await throwing(
      Object.assign(new InputError('no'), { path: '/etc/firstline' }),
    ).get();
    expect(other.body.error).toEqual({ name: 'InputError', message: 'no' });
  });

  it('leaves the cause out of the message', async () => {
    const cause = new Error('select * from secrets');
    const response = await throwing(new InputError('not so', cause)).get();
    expect(response.body.error).toEqual({
      name: 'InputError',
      message: 'not so',
    });
  });

  it.each([
    ['an error', new Error('select secret from /srv/data')],
    ['a text', 'select secret from /srv/data'],
    ['an empty object', {}],
    [
      'a forwarded error',
      new ForwardedError('asked', new NotFoundError('secret')),
    ],
    [
      'an error with a status',
      Object.assign(new Error('secret'), { status: 418 }),
    ],
  ])('hides %s behind an id that the log has', async (_what, error) => {
    const { get, logger } = throwing(error);
    const response = await get();
    expect(response.status).toBe(500);
    expect(response.body.error).toEqual({
      name: 'InternalServerError',
      message: expect.stringMatching(
        /^An unexpected error occurred; the log has it under [0-9a-f]{20}$/,
      ),
    });
    expect(response.text).not.toMatch(/secret|srv|hidden|stack/);
    const logId = response.body.error.message.slice(-20);
    expect(logger.error).toHaveBeenCalledWith(
      `Unexpected error ${logId} in GET /thing`,
      expect.anything(),
    );
  });

  it('answers an address without a route in the same shape', async () => {
    const app = express();
    app.use(noSuchRoute);
    app.use(errorMiddleware({ logger: mockServices.logger.mock() }));
    const response = await request(app).get('/nothing?q=1');
    expect(response.status).toBe(404);
    expect(response.body).toEqual({
      error: {
        name: 'NotFoundError',
        message: 'There is nothing at this address',
      },
      request: { method: 'GET', url: '/nothing' },
      response: { statusCode: 404 },
    });
  });

  it('cuts the connection when half a reply is out', async () => {
    const app = express();
    // Express prints the error it is handed, save here.
    app.set('env', 'test');
    const logger = mockServices.logger.mock();
    app.get('/half', (_req, res, next) => {
      res.writeHead(200, { 'Content-Length': '100' });
      res.write('half');
      setImmediate(() => next(new Error('late')));
    });
    app.use(errorMiddleware({ logger }));
    await expect(request(app).get('/half')).rejects.toThrow('aborted');
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  eachDatabase('tells nothing of a failed statement', async ({ knex }) => {
    const { get, logger } = setUp(() => knex('no_such_table').select('title'));
    const response = await get();
    expect(response.status).toBe(500);
    expect(response.text).not.toMatch(/select|no_such_table|SQL/i);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  eachDatabase('answers 503 while the pool is empty', async ({ knex }) => {
    const { pool } = knex.client;
    const taken = [];
    for (let i = 0; i < pool.max; i++) {
      taken.push(await knex.client.acquireConnection());
    }
    pool.acquireTimeoutMillis = 50;
    const { get } = setUp(() => knex.select(1));
    const refused = await get();
    for (const connection of taken) {
      await knex.client.releaseConnection(connection);
    }
    expect(refused.status).toBe(503);
    expect(refused.body.error).toEqual({
      name: 'ServiceUnavailableError',
      message: 'The service cannot answer just now; try again in a moment',
    });
    expect(await knex.select(knex.raw('1 as one'))).toEqual([{ one: 1 }]);
  });

  it('answers 503 when no database listens', async () => {
    const knex = knexFactory({
      client: 'pg',
      connection: { host: '127.0.0.1', port: 1, user: 'nobody' },
    });
    const { get, logger } = setUp(() => knex.select(1));
    const response = await get();
    await knex.destroy();
    expect(response.status).toBe(503);
    expect(response.text).not.toContain('127.0.0.1');
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });
});
