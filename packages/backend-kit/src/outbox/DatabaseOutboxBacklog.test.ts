import { eachDatabase } from '../testing/eachDatabase';
import { fixtureMigrations } from '../testing/fixtureMigrations';
import { ManualClock } from '../time';
import { DatabaseOutbox } from './DatabaseOutbox';
import { DatabaseOutboxBacklog } from './DatabaseOutboxBacklog';

describe('the backlog of an outbox', () => {
  eachDatabase(
    'is what waits, since when, and what was given up on',
    async ({ knex }) => {
      const clock = ManualClock.create('2026-11-21T09:00:00Z');
      const outbox = DatabaseOutbox.create({ database: knex });
      const backlog = DatabaseOutboxBacklog.create({ database: knex, clock });
      const nothing = { waiting: 0, lagSeconds: 0, parked: 0 };
      expect(await backlog.read()).toEqual(nothing);
      for (const key of ['one', 'two', 'three']) {
        await knex.transaction(transaction =>
          outbox.add(
            [
              {
                key,
                messages: [
                  {
                    kind: 'signal',
                    recipients: ['user:default/a'],
                    number: key,
                  },
                ],
              },
            ],
            { at: clock.now(), transaction },
          ),
        );
        clock.advance({ minutes: 1 });
      }
      const now = clock.now();
      const claimed = await outbox.claim({
        worker: 'w',
        now,
        until: now,
        limit: 3,
      });
      const [one, two] = claimed.map(({ id }) => id);
      await outbox.delivered([one], { at: now });
      expect(await backlog.read()).toEqual({
        waiting: 2,
        lagSeconds: 120,
        parked: 0,
      });
      await outbox.parked(two, { error: 'Refused', at: now });
      expect(await backlog.read()).toEqual({
        waiting: 1,
        lagSeconds: 60,
        parked: 1,
      });
    },
    { migrationsDirectory: fixtureMigrations },
  );
});
