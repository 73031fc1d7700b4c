import { randomBytes } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ErrorRequestHandler, Request } from 'express';
import { describeError, ErrorDescription } from './describeError';

const MAX_URL_LENGTH = 200;

/** When a caller who could not be answered may come again: who was away is mostly back by then. */
const RETRY_AFTER_SECONDS = 5;

// The query is left out: a one-time link carries its token there.
function pathOf(req: Request): string {
  return (req.originalUrl ?? req.url).split('?')[0].slice(0, MAX_URL_LENGTH);
}

function describeUnexpected(logId: string): ErrorDescription {
  return {
    statusCode: 500,
    name: 'InternalServerError',
    message: `An unexpected error occurred; the log has it under ${logId}`,
    extra: {},
  };
}

/**
 * Makes the last handler of a plugin's router: answers every error in
 * Backstage's own shape, whatever NODE_ENV is, and tells the caller nothing
 * that describes our insides. A 503 says with `Retry-After` when to come again.
 *
 * @param options - `logger` gets each error answered with 5xx, whole; a 500
 * carries an id that the reply repeats
 */
export function errorMiddleware(options: {
  logger: LoggerService;
}): ErrorRequestHandler {
  const { logger } = options;
  return (error, req, res, next) => {
    const path = pathOf(req);
    const foreseen = describeError(error);
    const logId = randomBytes(10).toString('hex');
    const description = foreseen ?? describeUnexpected(logId);
    const { statusCode, name, message, extra } = description;

    if (!foreseen) {
      logger.error(
        `Unexpected error ${logId} in ${req.method} ${path}`,
        toError(error),
      );
    } else if (statusCode >= 500) {
      logger.warn(
        `${req.method} ${path} answered ${statusCode}`,
        toError(error),
      );
    }

    if (res.headersSent) {
      // Half a reply is out: the server must cut the connection, or the caller
      // would take the half for the whole.
      next(error);
      return;
    }
    if (statusCode === 304) {
      res.status(304).end();
      return;
    }
    if (statusCode === 503) {
      res.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
    }
    res.status(statusCode).json({
      error: { ...extra, name, message },
      request: { method: req.method, url: path },
      response: { statusCode },
    });
  };
}
