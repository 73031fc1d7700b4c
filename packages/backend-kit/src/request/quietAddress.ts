import type { RequestHandler } from 'express';

/** What follows in a path opens a door: whoever has it needs no sign-in. */
const DOOR = /(\/rating-links\/)[^/?#]+/i;

/**
 * Makes the middleware that keeps what people search for, and the tokens of one-time links, out
 * of the portal's access log: of the address that is logged when the reply is out only the path
 * is left.
 */
export function quietAddress(): RequestHandler {
  return (req, res, next) => {
    // First of all that wait for the end: the log is one of them, and reads the address then.
    res.prependListener('finish', () => {
      const [path, query] = req.originalUrl.split('?');
      req.originalUrl =
        path.replace(DOOR, '$1…') + (query === undefined ? '' : '?…');
    });
    next();
  };
}
