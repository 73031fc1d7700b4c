import type { HttpRouterService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { searchPageOf } from '../engine/searchPages';

type RequestHandler = Parameters<HttpRouterService['use']>[0];

/**
 * Makes the middleware that refuses a search with a cursor or a size of page that no engine takes. The search plugin calls
 * whatever an engine throws an error of its own, so it has to be refused before.
 *
 * @throws InputError from the handler, answered with 400
 */
export function refuseBadPages(): RequestHandler {
  return (req, _res, next) => {
    if (req.path === '/query') {
      const { pageCursor, pageLimit } = req.query;
      if (typeof pageCursor === 'string') searchPageOf({ pageCursor });
      if (typeof pageLimit === 'string' && !/^\d+$/.test(pageLimit)) {
        throw new InputError('pageLimit: must be a whole number from 0');
      }
    }
    next();
  };
}
