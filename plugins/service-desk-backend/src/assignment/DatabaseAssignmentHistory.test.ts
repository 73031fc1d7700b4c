import { resolve } from 'node:path';
import { eachDatabase } from '@firstline/backend-kit/testUtils';
import { DateTime } from 'luxon';
import type { AssignmentMove } from './AssignmentHistory';
import { DatabaseAssignmentHistory } from './DatabaseAssignmentHistory';

const at = DateTime.fromISO('2026-11-23T08:00:00.000Z', { zone: 'utc' });
const teams = {
  a: 'group:default/a',
  b: 'group:default/b',
  c: 'group:default/c',
};

describe('DatabaseAssignmentHistory', () => {
  eachDatabase(
    'goes back step by step, past people of the same team',
    async ({ knex }) => {
      const history = DatabaseAssignmentHistory.create({ database: knex });
      const begin = (
        move: AssignmentMove,
        team: keyof typeof teams,
        assignee?: string,
      ) =>
        knex.transaction(transaction =>
          history.begin(
            1,
            {
              team: teams[team],
              assignee,
              tier: 2,
              move,
              by: 'user:default/li.na',
            },
            { at, transaction },
          ),
        );
      const back = async () => {
        const current = (await history.current([1])).get(1);
        return current?.returnsTo
          ? [current.returnsTo.team, current.returnsTo.assignee]
          : 'nowhere';
      };

      await begin('submit', 'a');
      expect(await back()).toBe('nowhere');
      await begin('assign', 'a', 'user:default/x');
      expect(await back()).toBe('nowhere');
      await begin('escalate', 'b');
      expect(await back()).toEqual([teams.a, 'user:default/x']);
      await begin('assign', 'b', 'user:default/y');
      expect(await back()).toEqual([teams.a, 'user:default/x']);
      await begin('escalate', 'c');
      expect(await back()).toEqual([teams.b, 'user:default/y']);
      await begin('return', 'b', 'user:default/y');
      expect(await back()).toEqual([teams.a, 'user:default/x']);
      await begin('return', 'a', 'user:default/x');
      expect(await back()).toBe('nowhere');
      await begin('escalate', 'c');
      expect(await back()).toEqual([teams.a, 'user:default/x']);

      await knex.transaction(transaction =>
        history.accept(1, 'user:default/z', { at, transaction }),
      );
      expect((await history.current([1])).get(1)).toMatchObject({
        team: teams.c,
        assignee: 'user:default/z',
        seq: 8,
      });
      await knex.transaction(transaction =>
        history.end(1, { at, transaction }),
      );
      expect(await history.current([1])).toEqual(new Map());
      expect(
        await knex('assignments').whereNull('ended_at').pluck('seq'),
      ).toEqual([]);
      // Reopened in the same team, it still can be returned to where it came from.
      await begin('reopen', 'c');
      expect(await back()).toEqual([teams.a, 'user:default/x']);
    },
    { migrationsDirectory: resolve(__dirname, '../../migrations') },
  );

  eachDatabase(
    'keeps incidents apart and finds many at once',
    async ({ knex }) => {
      const history = DatabaseAssignmentHistory.create({ database: knex });
      await knex.transaction(async transaction => {
        for (const [id, team] of [
          [1, 'a'],
          [2, 'b'],
        ] as const) {
          await history.begin(
            id,
            { team: teams[team], tier: 1, move: 'submit', by: 'firstline' },
            { at, transaction },
          );
        }
      });
      const current = await history.current([1, 2, 3]);
      expect([...current.values()].map(({ team }) => team).sort()).toEqual([
        teams.a,
        teams.b,
      ]);
      expect(await history.current([])).toEqual(new Map());
    },
    { migrationsDirectory: resolve(__dirname, '../../migrations') },
  );
});
