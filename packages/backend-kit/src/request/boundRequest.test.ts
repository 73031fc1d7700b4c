import { setTimeout as sleep } from 'node:timers/promises';
import { mockServices } from '@backstage/backend-test-utils';
import express, { type RequestHandler } from 'express';
import Router from 'express-promise-router';
import type { Knex } from 'knex';
import request from 'supertest';
import {
  inSharedTransaction,
  inTransaction,
  prepareDatabase,
} from '../database';
import { errorMiddleware } from '../errors';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { answerInTime } from '../time/answerInTime';
import { notWaiting } from '../time/requestTime';
import { boundRequest } from './boundRequest';

const logger = mockServices.logger.mock();
const SECONDS = 0.3;
/** Where a part of it has to be left on a machine that is busy with other things. */
const LONG_SECONDS = 1.5;
/** Far less than a pool of these tests has a request wait. */
const SOON_MS = 20_000;

async function prepare(knex: Knex): Promise<void> {
  await prepareDatabase({
    database: { getClient: async () => knex },
    logger,
    migrationsDirectory: fixtureMigrations,
  });
}

/** Takes every connection; returns how to give them back. */
async function takeAll(knex: Knex): Promise<() => Promise<void>> {
  const { client } = knex;
  const taken = await Promise.all(
    Array.from({ length: client.pool.max }, () => client.acquireConnection()),
  );
  return async () => {
    for (const one of taken) await client.releaseConnection(one);
  };
}

/** Sends a request to a handler that may wait for so long; its reply, and how long it took. */
async function ask(handler: RequestHandler, seconds = SECONDS) {
  const router = Router();
  router.use(boundRequest({ seconds }));
  router.get('/', handler);
  router.use(errorMiddleware({ logger }));
  const begun = performance.now();
  const { status } = await request(express().use(router)).get('/');
  return { status, ms: performance.now() - begun };
}

describe('boundRequest', () => {
  eachDatabase('bounds all waits of a request together', async ({ knex }) => {
    await prepare(knex);
    // Opened here, so that nobody waits for that.
    await (
      await takeAll(knex)
    )();
    let waits = 0;
    const { status, ms } = await ask(async () => {
      for (;;) {
        const giveBack = await takeAll(knex);
        const back = sleep(LONG_SECONDS * 200).then(giveBack);
        await knex.select(knex.raw('1')).finally(() => back);
        waits += 1;
      }
    }, LONG_SECONDS);
    // Each is as long as the first, which was granted.
    expect(waits).toBeGreaterThan(0);
    expect(status).toBe(503);
    expect(ms).toBeLessThan(SOON_MS);
  });

  eachDatabase(
    'lets what has begun end, and what is free be had, when the time is over',
    async ({ knex }) => {
      await prepare(knex);
      const { status } = await ask(async (_, res) => {
        await inTransaction(knex, async trx => {
          await trx('things').insert({ id: 'a', name: 'kept' });
          await sleep(SECONDS * 1_200);
          await trx('things').insert({ id: 'b', name: 'kept' });
        });
        res.json(await knex('things').select('id'));
      });
      expect(status).toBe(200);
      expect(await knex('things').orderBy('id').pluck('id')).toEqual([
        'a',
        'b',
      ]);
    },
  );

  eachDatabase(
    'stores nothing later of a shared write that did not get its turn',
    async ({ knex }) => {
      await prepare(knex);
      const giveBack = await takeAll(knex);
      const write = (id: string) =>
        inSharedTransaction(knex, trx =>
          trx('things').insert({ id, name: 'x' }),
        );
      // Begun by somebody who waits as long as it takes.
      const patient = write('kept');
      const { status, ms } = await ask(async (_, res) => {
        await write('refused');
        res.send('');
      });
      expect([status, ms < SOON_MS]).toEqual([503, true]);
      await giveBack();
      await patient;
      expect(await knex('things').pluck('id')).toEqual(['kept']);
    },
  );

  eachDatabase('ends with the reply', async ({ knex }) => {
    await prepare(knex);
    let later: Promise<unknown> | undefined;
    const closed = Promise.withResolvers<void>();
    const giveBack = await takeAll(knex);
    await ask(async (_, res) => {
      res.once('close', () => {
        later = sleep(SECONDS * 1_200).then(() => {
          setTimeout(giveBack, SECONDS * 600);
          return knex.select(knex.raw('1'));
        });
        closed.resolve();
      });
      res.send('');
    });
    await closed.promise;
    await expect(later).resolves.toHaveLength(1);
  });

  it('leaves other plugins what is left, and does not count what a sender takes', async () => {
    const silence = new Promise<never>(() => {});
    const asks: RequestHandler = async () => {
      await answerInTime(silence, { of: 'The catalog' });
    };
    const { status, ms } = await ask(asks);
    expect([status, ms < SOON_MS]).toEqual([503, true]);

    const read = await ask(async (_, res) => {
      await notWaiting(() => sleep(LONG_SECONDS * 1_200));
      await answerInTime(sleep(LONG_SECONDS * 200), { of: 'The catalog' });
      res.send('');
    }, LONG_SECONDS);
    expect(read.status).toBe(200);
  });
});
