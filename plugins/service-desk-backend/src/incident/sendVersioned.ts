import type { Response } from 'express';

/** Replies with a record, and its version for a later `If-Match`. */
export function sendVersioned<T extends { version: number }>(
  res: Response,
  record: T,
  status = 200,
): void {
  res.status(status).set('ETag', `"${record.version}"`).json(record);
}
