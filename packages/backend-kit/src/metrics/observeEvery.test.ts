import { mockServices } from '@backstage/backend-test-utils';
import { MetricsRecorder } from '../testing/MetricsRecorder';
import { observeEvery } from './observeEvery';

describe('gauges that are read together', () => {
  it('are read at most every 15 seconds, and left out while they cannot be', async () => {
    const recorder = MetricsRecorder.create();
    const logger = mockServices.logger.mock();
    const read = jest.fn(async () => 1);
    let now = 0;
    observeEvery<number>({
      metrics: recorder.service(),
      logger,
      read,
      now: () => now,
      gauges: ['one', 'two'].map(name => ({
        name,
        description: name,
        unit: '1',
        of: value => [{ value, attributes: { of: name } }],
      })),
    });
    expect(await recorder.read('one')).toEqual([
      { value: 1, attributes: { of: 'one' } },
    ]);
    now = 14_999;
    expect(await recorder.read('two')).toHaveLength(1);
    expect(read).toHaveBeenCalledTimes(1);
    now = 15_000;
    read.mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    expect(await recorder.read('one')).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    now = 30_000;
    read.mockResolvedValueOnce(2);
    expect(await recorder.read('one')).toMatchObject([{ value: 2 }]);
    expect(read).toHaveBeenCalledTimes(3);
  });
});
