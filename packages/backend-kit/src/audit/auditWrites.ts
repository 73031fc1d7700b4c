import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import type { MatchRoute } from '../openapi';

const AUDITED = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** Only the kind of failure: messages may repeat what people wrote. */
function failureOf(res: Response): Error {
  const { statusCode } = res;
  const name: unknown = res.locals.errorName;
  const error = new Error(
    res.writableFinished
      ? `Refused with ${statusCode}`
      : 'The caller went away',
  );
  if (typeof name === 'string') error.name = name;
  error.stack = undefined;
  return error;
}

/**
 * Audits every write once: opened when the request comes in, closed with success or failure
 * when its reply is out. Records who, which operation on which record, and how it ended;
 * nothing of what people wrote.
 *
 * @param options - `matchRoute`: the plugin's routes; an event's id is that of its
 * operation in kebab case, e.g. `file-incident`
 */
export function auditWrites(options: {
  auditor: AuditorService;
  matchRoute: MatchRoute;
  logger: LoggerService;
}): RequestHandler {
  return (req, res, next) => {
    const route = AUDITED.has(req.method)
      ? options.matchRoute(req.method, req.path)
      : undefined;
    if (!route || route.readsOnly) {
      next();
      return;
    }
    const meta = { ...route.params };
    options.auditor
      .createEvent({
        eventId: kebab(route.operationId),
        severityLevel: 'medium',
        request: req,
        meta,
      })
      .then(event => {
        // `close` comes once, after the reply and also when the caller goes away before.
        res.once('close', () => {
          const ended =
            res.writableFinished && res.statusCode < 400
              ? event.success({ meta: { ...meta, ...created(res) } })
              : event.fail({
                  error: failureOf(res),
                  meta: { ...meta, status: res.statusCode },
                });
          // The request is answered already: nothing is left to fail but the record of it.
          ended.catch(error =>
            options.logger.error(
              `The end of ${route.operationId} is missing in the audit log`,
              toError(error),
            ),
          );
        });
        next();
      })
      .catch(next);
  };
}

function created(res: Response): { created?: string } {
  const location = res.getHeader('Location');
  return typeof location === 'string' ? { created: location } : {};
}

/** Notes the name of an error for the audit, and passes it on. */
export const noteErrorName: ErrorRequestHandler = (error, _req, res, next) => {
  res.locals.errorName = error instanceof Error ? error.name : 'Error';
  next(error);
};
