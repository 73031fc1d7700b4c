import { mockServices } from '@backstage/backend-test-utils';
import { createPermission } from '@backstage/plugin-permission-common';
import { isPostgres } from '../database';
import { eachDatabase } from '../testing/eachDatabase';
import { readCollatorSettings } from './collatorSettings';
import { GuardedCollatorFactory } from './GuardedCollatorFactory';
import { createSearchGuards } from './searchGuards';

async function* documents() {
  for (const title of ['one', 'two', 'three']) {
    yield { title, text: '', location: `/${title}` };
  }
}

describe('a guarded collator', () => {
  it('gives the newest documents, once somebody asks its guard', async () => {
    const guards = createSearchGuards();
    const guard = async () => [];
    const logger = mockServices.logger.mock();
    const factory = GuardedCollatorFactory.create({
      type: 'incident',
      visibilityPermission: createPermission({ name: 'see', attributes: {} }),
      guard,
      guards,
      documents,
      limit: 2,
      logger,
    });
    expect(guards.guardOf('incident')).toBe(guard);
    expect(guards.guardOf('other')).toBeUndefined();
    const collected = async () => (await factory.getCollator()).toArray();
    expect(await collected()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    guards.enforce();
    expect(await collected()).toMatchObject([
      { title: 'one' },
      { title: 'two' },
    ]);
  });

  eachDatabase('is scheduled as its index needs it', async ({ knex }) => {
    const settingsOf = (incidents?: object) =>
      readCollatorSettings({
        config: mockServices.rootConfig({
          data: { search: { collators: { ...(incidents && { incidents }) } } },
        }),
        database: mockServices.database({ knex }),
        name: 'incidents',
      });
    const scope = isPostgres(knex) ? 'global' : 'local';
    expect(await settingsOf()).toEqual({
      schedule: expect.objectContaining({ frequency: { minutes: 10 }, scope }),
      limit: isPostgres(knex) ? 10_000 : 2_000,
    });
    const schedule = { frequency: { minutes: 2 }, timeout: { minutes: 1 } };
    expect(await settingsOf({ schedule, limit: 7 })).toEqual({
      schedule: expect.objectContaining({ ...schedule, scope }),
      limit: 7,
    });
    expect(
      await settingsOf({ schedule: { ...schedule, scope: 'local' } }),
    ).toMatchObject({ schedule: { scope: 'local' } });
  });
});
