import express, { type Request, type Router } from 'express';
import type { Knex } from 'knex';
import { record, replay, type Recording } from './replay';

/** Asked before each replay; throws for who may not. */
export type Guard = (req: Request) => Promise<void>;

/**
 * Routes that answer with what the recorded statements give, and nothing else:
 *
 * - `PUT /recordings/:name` keeps a recording, `POST /recordings/begin` and `/end` make one
 *   of what this connection sends in between
 * - `GET /replays/:name`, `POST /replays/:name?id=`: the statements, then a reply
 *
 * Recording and keeping are asked of nobody: the server exists for the benchmark.
 */
export function replayRoutes(options: {
  knex: () => Promise<Knex>;
  guard?: Guard;
}): Router {
  const { knex, guard } = options;
  const recordings = new Map<string, Recording>();
  let end: (() => Recording['statements']) | undefined;
  const router = express.Router();
  router.use(express.json({ limit: '10mb' }));
  router.put('/recordings/:name', (req, res) => {
    recordings.set(req.params.name, req.body);
    res.json({});
  });
  router.post('/recordings/begin', (_req, res, next) => {
    knex()
      .then(connection => {
        end = record(connection);
        res.json({});
      })
      .catch(next);
  });
  router.post('/recordings/end', (_req, res) => {
    res.json({ statements: end?.() ?? [] });
  });
  router.all('/replays/:name', (req, res, next) => {
    const run = async () => {
      await guard?.(req);
      const { id } = req.query;
      const recording = recordings.get(req.params.name);
      if (!recording) throw new Error(`No recording ${req.params.name}`);
      const items = await replay(
        await knex(),
        recording,
        id === undefined ? undefined : Number(id),
      );
      res.status(recording.files ? 201 : 200).json({ items });
    };
    run().catch(next);
  });
  return router;
}
