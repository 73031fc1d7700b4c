import { ConfigReader, readDurationFromConfig } from '@backstage/config';
import type { HumanDuration, JsonObject } from '@backstage/types';
import { Duration } from 'luxon';
import { z } from 'zod';

const EXAMPLES = 'such as { hours: 4 }, 4h or PT4H';

function readDuration(value: string | JsonObject): HumanDuration | undefined {
  try {
    return readDurationFromConfig(new ConfigReader({ value }), {
      key: 'value',
    });
  } catch {
    return undefined;
  }
}

/**
 * A duration longer than nothing, in any form Backstage's own settings take.
 * Parses to seconds.
 */
export const durationSchema = z
  .custom<string | JsonObject>(
    value =>
      typeof value === 'string' ||
      (typeof value === 'object' && value !== null && !Array.isArray(value)),
    `must be a duration ${EXAMPLES}`,
  )
  .transform((value, context) => {
    const human = readDuration(value);
    const seconds = human && Duration.fromObject(human).as('seconds');
    if (seconds === undefined || !Number.isFinite(seconds) || seconds <= 0) {
      context.addIssue({
        code: 'custom',
        message: `must be a duration ${EXAMPLES}, longer than nothing`,
      });
      return z.NEVER;
    }
    return seconds;
  });
