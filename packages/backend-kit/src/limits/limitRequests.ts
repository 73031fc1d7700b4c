import type {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  HttpAuthService,
} from '@backstage/backend-plugin-api';
import { Router, type Request, type RequestHandler } from 'express';
import { rateLimit } from 'express-rate-limit';
import { TooManyRequestsError } from '../errors';
import { routeMatcher, type RouteDescription } from '../openapi';
import type { RequestLimit, RequestLimits } from './requestLimits';

const WINDOW_MS = 60_000;

type Principal = BackstageUserPrincipal | BackstageServicePrincipal;

/**
 * Refuses what a caller sends too often within a minute: 429, with `Retry-After`. Each person
 * and each service is counted by themselves, whatever address they come from; counted is what
 * routes say in `limitedAs`, and a list that can be searched only where it is. Each replica
 * counts by itself.
 *
 * @param options - `limits`: absent for none
 */
export function limitRequests(options: {
  httpAuth: HttpAuthService;
  routes: readonly RouteDescription[];
  limits: RequestLimits;
}): RequestHandler {
  const { limits } = options;
  const router = Router();
  if (!limits) return router;
  for (const kind of ['filings', 'searches'] as const) {
    router.use(limitKind(kind, { ...options, limit: limits[kind] }));
  }
  return router;
}

function limitKind(
  kind: 'filings' | 'searches',
  options: {
    httpAuth: HttpAuthService;
    routes: readonly RouteDescription[];
    limit: RequestLimit;
  },
): RequestHandler {
  const { httpAuth, limit } = options;
  const routes = options.routes.filter(({ limitedAs }) => limitedAs === kind);
  const matchRoute = routeMatcher(routes);
  const searchable = new Set(
    routes
      .filter(({ query }) => query && 'q' in query.shape)
      .map(({ operationId }) => operationId),
  );
  // Read once a request: later readers get what is known.
  const principalOf = async (req: Request): Promise<Principal> => {
    const credentials: BackstageCredentials<Principal> =
      await httpAuth.credentials(req, { allow: ['user', 'service'] });
    return credentials.principal;
  };
  return rateLimit({
    windowMs: WINDOW_MS,
    standardHeaders: 'draft-7',
    legacyHeaders: false,
    skip: req => {
      const route = matchRoute(req.method, req.path);
      if (!route) return true;
      return (
        searchable.has(route.operationId) && !Object.hasOwn(req.query, 'q')
      );
    },
    keyGenerator: async req => {
      const principal = await principalOf(req);
      const name =
        principal.type === 'user' ? principal.userEntityRef : principal.subject;
      return `${principal.type} ${name.toLocaleLowerCase('en-US')}`;
    },
    limit: async req =>
      (await principalOf(req)).type === 'user' ? limit.person : limit.service,
    handler: (_req, _res, next) =>
      next(
        new TooManyRequestsError(
          'You send too many requests; wait a minute and try again',
        ),
      ),
  });
}
