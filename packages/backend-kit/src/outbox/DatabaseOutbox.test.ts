import { mockServices } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { ManualClock } from '../time';
import { DatabaseOutbox } from './DatabaseOutbox';
import { UndeliverableError, type Deliverers } from './Deliverer';
import type { OutgoingMessage } from './Outbox';
import { OutboxWorker } from './OutboxWorker';

const migrationsDirectory = fixtureMigrations;

const event = (number: string, id: string): OutgoingMessage => ({
  kind: 'event',
  event: { number, id },
});
const signal = (number: string): OutgoingMessage => ({
  kind: 'signal',
  recipients: ['user:default/emma.clark'],
  number,
});

function start(knex: Knex) {
  const clock = ManualClock.create('2026-11-21T09:00:00Z');
  const logger = mockServices.logger.mock();
  const outbox = DatabaseOutbox.create({ database: knex });
  return {
    clock,
    logger,
    outbox,
    add: (key: string, messages: OutgoingMessage[]) =>
      knex.transaction(transaction =>
        outbox.add([{ key, messages }], { at: clock.now(), transaction }),
      ),
    worker: (deliverers: Deliverers) =>
      OutboxWorker.create({
        // Each worker stands for a process with an outbox of its own.
        queue: DatabaseOutbox.create({ database: knex }),
        deliverers,
        clock,
        logger,
      }),
    waiting: async () =>
      Number(
        (
          await knex('outbox').whereNull('delivered_at').count({ count: '*' })
        )[0].count,
      ),
  };
}

describe('the outbox', () => {
  eachDatabase(
    'holds nothing of a write that was rolled back, and delivers the rest in order',
    async ({ knex }) => {
      const { outbox, clock, add, worker, waiting } = start(knex);
      await expect(
        knex.transaction(async transaction => {
          await outbox.add(
            [{ key: 'gone', messages: [event('INC-000001', 'gone')] }],
            {
              at: clock.now(),
              transaction,
            },
          );
          throw new Error('rolled back');
        }),
      ).rejects.toThrow('rolled back');
      for (let i = 0; i < 60; i++) {
        await add(`key-${i}`, [
          event(`INC-00000${1 + (i % 3)}`, String(i)),
          signal('INC-000001'),
        ]);
      }
      await expect(add('key-1', [event('INC-000001', '1')])).rejects.toThrow();

      const seen: string[] = [];
      await worker({
        event: {
          deliver: async message => {
            // The slower ones must not be overtaken.
            await new Promise(resolve =>
              setTimeout(resolve, Math.random() * 5),
            );
            seen.push(`${message.event.number} ${message.event.id}`);
          },
        },
      }).sweep();

      expect(await waiting()).toBe(0);
      expect(seen).toHaveLength(60);
      for (const n of [1, 2, 3]) {
        const ids = seen.flatMap(line =>
          line.startsWith(`INC-00000${n} `) ? [Number(line.slice(11))] : [],
        );
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
        expect(ids).toHaveLength(20);
      }
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'is delivered once and in order by several workers at a time',
    async ({ knex }) => {
      const { add, worker, waiting } = start(knex);
      for (let i = 0; i < 90; i++) {
        await add(`key-${i}`, [event(`INC-${100_000 + (i % 9)}`, String(i))]);
      }
      const seen = new Map<string, number[]>();
      const deliverers: Deliverers = {
        event: {
          deliver: async ({ event: { number, id } }) => {
            await new Promise(resolve =>
              setTimeout(resolve, Math.random() * 5),
            );
            seen.set(number, [...(seen.get(number) ?? []), Number(id)]);
          },
        },
      };
      const workers = [1, 2, 3].map(() => worker(deliverers));
      // A worker ends when nothing is due for it; what the others still hold is theirs.
      await Promise.all(workers.map(one => one.sweep()));

      expect(await waiting()).toBe(0);
      expect([...seen.keys()]).toHaveLength(9);
      for (const [, ids] of seen) {
        expect(ids).toHaveLength(10);
        expect(ids).toEqual(ids.toSorted((a, b) => a - b));
      }
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'backs off from what fails, keeps its order, lets others pass, and parks it after a day',
    async ({ knex }) => {
      const { add, worker, waiting, clock, logger } = start(knex);
      let broken = true;
      const tried: string[] = [];
      const seen: string[] = [];
      const deliver = worker({
        event: {
          deliver: async ({ event: { id } }) => {
            tried.push(id);
            if (broken && id.startsWith('bad')) throw new Error('no answer');
            if (id.startsWith('never'))
              throw new UndeliverableError('status 400');
            seen.push(id);
          },
        },
        signal: { deliver: async ({ number }) => void seen.push(number) },
      });
      await add('1', [event('INC-000001', 'bad 1'), signal('INC-000001')]);
      await add('2', [event('INC-000001', 'after bad 1')]);
      await add('3', [event('INC-000002', 'good')]);
      await add('4', [event('INC-000003', 'never')]);
      await add('5', [event('INC-000003', 'after never')]);

      await deliver.sweep();
      expect(seen.toSorted()).toEqual(['INC-000001', 'after never', 'good']);
      expect(logger.error).toHaveBeenCalledTimes(1);

      // 1 s, then 2 s, then 4 s.
      tried.length = 0;
      for (const seconds of [0.9, 0.1, 1.9, 0.1, 3.9, 0.1]) {
        clock.advance({ seconds });
        await deliver.sweep();
      }
      expect(tried).toEqual(['bad 1', 'bad 1', 'bad 1']);

      broken = false;
      clock.advance({ minutes: 10 });
      await deliver.sweep();
      expect(seen.slice(-2)).toEqual(['bad 1', 'after bad 1']);

      broken = true;
      await add('6', [event('INC-000001', 'bad 2')]);
      await add('7', [event('INC-000001', 'after bad 2')]);
      await deliver.sweep();
      expect(await waiting()).toBe(3);
      clock.advance({ hours: 24 });
      await deliver.sweep();
      expect(seen.at(-1)).toBe('after bad 2');
      expect(
        await knex('outbox').whereNotNull('parked_at').pluck('last_error'),
      ).toEqual(['UndeliverableError: status 400', 'Error: no answer']);
      expect(logger.error).toHaveBeenCalledTimes(2);

      // Delivered ones are forgotten after a week; parked ones are kept.
      expect(await deliver.deleteDelivered({ limit: 100 })).toBe(0);
      clock.advance({ days: 8 });
      expect(await deliver.deleteDelivered({ limit: 100 })).toBe(6);
      expect(await waiting()).toBe(2);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'takes over from a process that died between sending and marking, with the same key',
    async ({ knex }) => {
      const { add, outbox, worker, clock, waiting } = start(knex);
      await add('entry-1', [
        { ...signal('INC-000001') },
        {
          kind: 'notification',
          recipients: ['user:default/emma.clark'],
          exclude: [],
          title: 'INC-000001 was resolved',
          link: '/service-desk/incidents/INC-000001',
          severity: 'normal',
          topic: 'incident',
        },
      ]);
      const claimed = await outbox.claim({
        worker: 'dead',
        now: clock.now(),
        until: clock.now().plus({ seconds: 60 }),
        limit: 50,
      });
      expect(claimed.map(({ key }) => key)).toEqual(['entry-1', 'entry-1']);

      const keys: string[] = [];
      const next = worker({
        notification: { deliver: async (_, { key }) => void keys.push(key) },
      });
      await next.sweep();
      expect(keys).toEqual([]);
      expect(await waiting()).toBe(2);
      clock.advance({ seconds: 61 });
      await next.sweep();
      expect(keys).toEqual(['entry-1']);
      expect(await waiting()).toBe(0);
    },
    { migrationsDirectory },
  );

  eachDatabase(
    'delivers soon after a poke, and a stopped worker ends what it began and no more',
    async ({ knex }) => {
      const { add, outbox, clock, logger, waiting } = start(knex);
      const seen: string[] = [];
      let begin = () => {};
      const begun = new Promise<void>(resolve => {
        begin = resolve;
      });
      let finish = () => {};
      const held = new Promise<void>(resolve => {
        finish = resolve;
      });
      const active = OutboxWorker.create({
        queue: outbox,
        deliverers: {
          event: {
            deliver: async ({ event: { id } }) => {
              seen.push(id);
              begin();
              await held;
            },
          },
        },
        clock,
        logger,
      });
      const stopped = OutboxWorker.create({
        queue: DatabaseOutbox.create({ database: knex }),
        deliverers: {},
        clock,
        logger,
      });
      await stopped.stop();
      await add('1', [event('INC-000001', 'first')]);
      await add('2', [event('INC-000001', 'second')]);
      await stopped.sweep();
      expect(await waiting()).toBe(2);

      outbox.poke();
      outbox.poke();
      await begun;
      expect(seen).toEqual(['first']);
      const stopping = active.stop();
      finish();
      await stopping;
      expect(await waiting()).toBe(1);
      outbox.poke();
      await active.sweep();
      expect(seen).toEqual(['first']);
      expect(logger.warn).not.toHaveBeenCalled();
    },
    { migrationsDirectory },
  );
});
