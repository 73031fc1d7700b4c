import type { RootHttpRouterConfigureContext } from '@backstage/backend-defaults/rootHttpRouter';
import type { RootLifecycleService } from '@backstage/backend-plugin-api';

type RequestHandler = ReturnType<
  RootHttpRouterConfigureContext['middleware']['notFound']
>;

/**
 * Makes the middleware that answers 503 in place of 500 once the backend stops: what a request on its way needed (a
 * database, a thread) is gone by then, and another replica, or this one in a moment, can answer it.
 */
export function unavailableWhileStopping(options: {
  lifecycle: Pick<RootLifecycleService, 'addBeforeShutdownHook'>;
}): RequestHandler {
  let stopping = false;
  options.lifecycle.addBeforeShutdownHook(() => {
    stopping = true;
  });
  return (req, res, next) => {
    const json = res.json.bind(res);
    res.json = body => {
      if (!stopping || res.statusCode !== 500) return json(body);
      res.status(503).setHeader('Retry-After', '5');
      return json({
        error: {
          name: 'ServiceUnavailableError',
          message: 'The service is shutting down',
        },
        request: { method: req.method, url: req.path },
        response: { statusCode: 503 },
      });
    };
    next();
  };
}
