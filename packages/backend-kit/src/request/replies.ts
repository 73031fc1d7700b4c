import { NotFoundError } from '@backstage/errors';
import type { RequestHandler, Response } from 'express';

/**
 * Keeps replies out of caches: each is for one reader at one moment, and what they may do
 * changes with the clock without the record's version changing.
 */
export const noStore: RequestHandler = (_req, res, next) => {
  res.set('Cache-Control', 'no-store');
  next();
};

/** The last handler of a router: nothing before it answered. */
export const noSuchRoute: RequestHandler = () => {
  throw new NotFoundError('There is nothing at this address');
};

/** Replies a record, with its version as the `ETag` that a write sends back in `If-Match`. */
export function sendVersioned<T extends { version: number }>(
  res: Response,
  record: T,
  status = 200,
): void {
  res.status(status).set('ETag', `"${record.version}"`).json(record);
}
