import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';

type RequestHandler = ReturnType<
  RootHttpRouterConfigureContext['middleware']['notFound']
>;

// Express takes addresses in any case.
const TASKS = /\/\.backstage\/scheduler(?:\/|$)/i;

/**
 * Makes the middleware that refuses the scheduler's own addresses. Backstage lets everybody who
 * has signed in read there what the tasks of every plugin last failed of, start them, and cancel
 * those that run: a requester could keep messages from being delivered.
 */
export function withoutTaskControl(): RequestHandler {
  return (req, res, next) => {
    if (!TASKS.test(req.path)) {
      next();
      return;
    }
    res.status(403).json({
      error: {
        name: 'NotAllowedError',
        message: 'Scheduled tasks run by themselves',
      },
      request: { method: req.method, url: req.path },
      response: { statusCode: 403 },
    });
  };
}
