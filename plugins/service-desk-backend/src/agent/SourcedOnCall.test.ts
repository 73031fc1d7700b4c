import { mockServices } from '@backstage/backend-test-utils';
import type { DutySource } from '@firstline/plugin-service-desk-node';
import { DateTime } from 'luxon';
import { SourcedOnCall } from './SourcedOnCall';

const at = DateTime.fromISO('2026-11-23T08:00:00.000Z');
const team = 'group:default/dba-team';

function setUp(onCall: DutySource['onCall']) {
  const logger = mockServices.logger.mock();
  const source = { name: 'pager', onCall };
  return {
    logger,
    of: SourcedOnCall.create({ source, logger, patienceMs: 20 }),
  };
}

describe('SourcedOnCall', () => {
  it('passes the question on, and makes refs lower case', async () => {
    const asked = jest.fn(async () => ['User:default/Zhao.Min']);
    const { of, logger } = setUp(asked);
    expect(await of.of(team, at)).toEqual(new Set(['user:default/zhao.min']));
    expect(asked).toHaveBeenCalledWith(team, at.toJSDate());
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('tells "nobody" from "I do not know"', async () => {
    expect(await setUp(async () => []).of.of(team, at)).toEqual(new Set());
    expect(await setUp(async () => undefined).of.of(team, at)).toBeUndefined();
  });

  it.each<[string, DutySource['onCall']]>([
    ['rejects', () => Promise.reject(new Error('503'))],
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['never answers', () => new Promise(() => {})],
  ])(
    'does not know when the source %s, and says so in the log',
    async (_, onCall) => {
      const { of, logger } = setUp(onCall);
      expect(await of.of(team, at)).toBeUndefined();
      expect(logger.warn).toHaveBeenCalledTimes(1);
    },
  );
});
