import type { RequestHandler } from 'express';
import { boundWaiting } from '../time/requestTime';

/**
 * Longest that a request waits in all for connections and other plugins. A transaction may then
 * wait for two locks, ten seconds each: filers queue for the counter, and the first of them for
 * whoever locks the table. Together it is less than the minute that proxies wait for an answer.
 */
const REQUEST_SECONDS = 35;

/**
 * Bounds how long a request waits in all; afterwards it gets only what is there at once, else a
 * 503. A transaction that has its connection goes on to its end, so that nothing is stored of
 * what was refused while it was. To be mounted when the request has come in whole.
 *
 * @param options - `seconds`: 35 unless given
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
