import express, { Request, RequestHandler } from 'express';
import { UnsupportedMediaTypeError } from '../errors/httpErrors';
import { assertPlainJson } from './jsonShape';

const METHODS_WITH_BODY = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function hasBody(req: Request): boolean {
  return (
    req.headers['transfer-encoding'] !== undefined ||
    (req.headers['content-length'] ?? '0') !== '0'
  );
}

// JSON is UTF-8; the parser would also take UTF-7 and UTF-16, in which a filter
// in front of us may have read something else.
function isUtf8(req: Request): boolean {
  const charset = /;\s*charset\s*=\s*"?([^\s";]*)/i.exec(
    req.headers['content-type'] ?? '',
  )?.[1];
  return charset === undefined || /^utf-?8$/i.test(charset);
}

/**
 * Makes the middleware that reads a JSON body into `req.body`. A request
 * without a body passes, and leaves `req.body` as an empty object.
 *
 * @param options - `limit`: largest body, unpacked, in bytes or as `'1mb'`
 * (the default)
 * @throws through `next`: UnsupportedMediaTypeError for a body of another type,
 * InputError for JSON that no route takes, and body-parser's own errors, which
 * `errorMiddleware` words
 */
export function jsonBody(
  options: { limit?: number | string } = {},
): RequestHandler {
  const { limit = '1mb' } = options;
  const readJson = express.json({ limit, type: 'application/json' });
  return (req, res, next) => {
    if (!METHODS_WITH_BODY.has(req.method) || !hasBody(req)) {
      req.body ??= {};
      next();
      return;
    }
    if (!req.is('application/json')) {
      next(
        new UnsupportedMediaTypeError(
          'the body must be of type application/json',
        ),
      );
      return;
    }
    if (!isUtf8(req)) {
      next(
        new UnsupportedMediaTypeError(
          'the charset is not supported: send UTF-8',
        ),
      );
      return;
    }
    readJson(req, res, error => {
      if (error) {
        next(error);
        return;
      }
      try {
        assertPlainJson(req.body);
        next();
      } catch (problem) {
        next(problem);
      }
    });
  };
}
