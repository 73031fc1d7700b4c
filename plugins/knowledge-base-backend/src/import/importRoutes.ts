import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { UnsupportedMediaTypeError } from '@firstline/backend-kit';
import type { ImportProgress } from '@firstline/plugin-knowledge-base-common';
import type { Request, Response } from 'express';
import Router from 'express-promise-router';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ExportService } from './ExportService';
import type { ImportService } from './ImportService';

const NDJSON = 'application/x-ndjson';
const TYPES = [NDJSON, 'application/ndjson', 'application/jsonl'];

function assertNdjson(req: Request): void {
  const encoding = req.header('Content-Encoding');
  if (encoding && encoding !== 'identity') {
    throw new UnsupportedMediaTypeError(
      'the content encoding is not supported: send the lines as they are',
    );
  }
  if (!req.is(TYPES)) {
    throw new UnsupportedMediaTypeError(`the body must be of type ${NDJSON}`);
  }
}

/** Makes what is written go out at once, and whole, through whatever is in between. */
function sendLines(res: Response): void {
  res.set({
    'Content-Type': NDJSON,
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  });
}

function progressTo(res: Response) {
  return (progress: ImportProgress) => {
    if (!res.headersSent) sendLines(res);
    // Who does not read is not kept informed.
    if (!res.writableNeedDrain) res.write(`${JSON.stringify(progress)}\n`);
  };
}

/**
 * Routes of articles in bulk. To be mounted before any middleware that reads bodies: an
 * import is read line by line as it comes. Before `/articles/:number`, too.
 */
export function importRoutes(options: {
  imports: ImportService;
  exports: ExportService;
  httpAuth: HttpAuthService;
}) {
  const { httpAuth } = options;
  const router = Router();

  router.post('/articles/import', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    assertNdjson(req);
    const inLines = req.accepts(['application/json', NDJSON]) === NDJSON;
    // Left open when reading ends early: the reason has to get out.
    const content: AsyncIterable<Uint8Array> = req.iterator({
      destroyOnReturn: false,
    });
    try {
      const result = await options.imports.run(content, {
        by,
        onProgress: inLines ? progressTo(res) : undefined,
      });
      if (!inLines) {
        res.json(result);
        return;
      }
      if (!res.headersSent) sendLines(res);
      res.end(`${JSON.stringify(result)}\n`);
    } finally {
      req.resume();
    }
  });

  router.get('/articles/export', async (req, res) => {
    const by = await httpAuth.credentials(req, { allow: ['user', 'service'] });
    const lines = options.exports.lines({ by });
    // A refusal comes with the first line, and can still be answered as one.
    const first = await lines.next();
    sendLines(res);
    res.attachment('articles.ndjson').type(NDJSON);
    await pipeline(Readable.from(withFirst(first, lines)), res);
  });

  return router;
}

async function* withFirst(
  first: IteratorResult<string>,
  rest: AsyncGenerator<string>,
): AsyncGenerator<string> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
