import { mockServices } from '@backstage/backend-test-utils';
import { setTimeout as sleep } from 'node:timers/promises';
import { createReadinessHolds } from '../readiness';
import {
  fillOnStart,
  type FillOnStartOptions,
  type StartupFill,
} from './fillOnStart';

function start(
  steps: Partial<StartupFill>,
  limits: Partial<FillOnStartOptions> = {},
) {
  const holds = createReadinessHolds();
  const logger = mockServices.logger.mock();
  const hooks = { start: () => {}, stop: () => {} };
  const fill = jest.fn(async () => {});
  fillOnStart({
    what: 'demo articles',
    holds,
    logger,
    lifecycle: {
      addStartupHook: hook => {
        hooks.start = hook;
      },
      addShutdownHook: hook => {
        hooks.stop = hook;
      },
    },
    prepare: async () => ({
      isEmpty: async () => true,
      catalogIsReady: async () => true,
      fill,
      ...steps,
    }),
    lookEveryMs: 5,
    ...limits,
  });
  hooks.start();
  const released = async () => {
    while (holds.reasons().length > 0) await sleep(2);
  };
  return { holds, logger, fill, stop: hooks.stop, released };
}

describe('filling on start', () => {
  it('waits for the catalog, and the backend for it', async () => {
    const catalogIsReady = jest
      .fn<Promise<boolean>, []>()
      .mockRejectedValueOnce(new Error('not up yet'))
      .mockResolvedValueOnce(false)
      .mockResolvedValue(true);
    const { holds, fill, logger, released } = start({ catalogIsReady });
    expect(holds.reasons()).toEqual(['the demo articles']);
    expect(fill).not.toHaveBeenCalled();
    await released();
    expect(fill).toHaveBeenCalledTimes(1);
    expect(catalogIsReady).toHaveBeenCalledTimes(3);
    expect(logger.warn).not.toHaveBeenCalled();
  });

  it('leaves alone what is in use', async () => {
    const { fill, released } = start({ isEmpty: async () => false });
    await released();
    expect(fill).not.toHaveBeenCalled();
  });

  it('gives up on a catalog that lacks what it needs, and says so', async () => {
    const { fill, logger, released } = start(
      { catalogIsReady: async () => false },
      { lookForMs: 20 },
    );
    await released();
    expect(fill).not.toHaveBeenCalled();
    expect(logger.warn).toHaveBeenCalledTimes(1);
  });

  it('lets the backend be ready after a while without it', async () => {
    const { fill, released, stop } = start(
      { catalogIsReady: async () => false },
      { holdForMs: 20 },
    );
    await released();
    expect(fill).not.toHaveBeenCalled();
    stop();
  });

  it('logs a failure, but not that of a backend that stops', async () => {
    const failing = async () => {
      throw new Error('the disk is full');
    };
    const failed = start({ fill: failing });
    await failed.released();
    expect(failed.logger.error).toHaveBeenCalledWith(
      'The demo articles could not be filled in',
      expect.objectContaining({ message: 'the disk is full' }),
    );

    const stopped = start({ catalogIsReady: async () => false });
    await sleep(10);
    stopped.stop();
    await stopped.released();
    expect(stopped.fill).not.toHaveBeenCalled();
    expect(stopped.logger.error).not.toHaveBeenCalled();
  });
});
