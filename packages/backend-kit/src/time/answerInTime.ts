import { ServiceUnavailableError } from '@backstage/errors';
import { waitingLeft } from './requestTime';

/**
 * Longest that another plugin is waited for: less than the minute that proxies wait for us, and
 * enough for a thousand who come at once.
 */
const ANSWER_SECONDS = 30;

/**
 * Bounds how long another plugin is waited for, so that one that hangs is as one that fails;
 * in a request that has waited before no longer than is left to it.
 *
 * @param answer - what it was asked; what comes of it later is forgotten
 * @param options - `of`: who was asked; `seconds`: 30 unless given
 * @throws ServiceUnavailableError when it has not answered by then
 */
export async function answerInTime<T>(
  answer: Promise<T>,
  options: { of: string; seconds?: number },
): Promise<T> {
  const { of, seconds = ANSWER_SECONDS } = options;
  const milliseconds = Math.min(seconds * 1_000, waitingLeft());
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new ServiceUnavailableError(
            `${of} did not answer within ${Math.ceil(milliseconds / 1_000)} s`,
          ),
        ),
      milliseconds,
    );
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}
