import type { RequestHandler } from 'express';
import { boundWaiting } from '../time/requestTime';

/**
 * Longest that a request waits in all for connections and other plugins: with the ten seconds of
 * the lock that may come last it is less than the minute that proxies wait for an answer.
 */
const REQUEST_SECONDS = 45;

/**
 * Bounds how long a request waits in all; afterwards it gets only what is there at once, else a
 * 503. A transaction that has its connection goes on to its end, so that nothing is stored of
 * what was refused while it was. To be mounted when the request has come in whole.
 *
 * @param options - `seconds`: 45 unless given
 */
export function boundRequest(
  options: { seconds?: number } = {},
): RequestHandler {
  const { seconds = REQUEST_SECONDS } = options;
  return (_req, res, next) => {
    const lift = boundWaiting(next, { seconds });
    // What a request has begun for others, such as the delivery of the outbox, is none any more.
    res.once('close', lift);
  };
}
