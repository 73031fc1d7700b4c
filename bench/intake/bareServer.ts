/*
 * The bare baseline: Express and knex on the database of the service desk, with the very
 * statements of the service and nothing else; no auth, no permission, no rules, no audit.
 * Says on which port it listens to whoever started it.
 */
import type { AddressInfo } from 'node:net';
import express from 'express';
import { connect, type DatabaseAddress } from '../desk/database';
import { replayRoutes } from './replayRoutes';

async function main(): Promise<void> {
  const at = JSON.parse(process.env.BENCH_DATABASE!) as DatabaseAddress;
  const knex = await connect(at, { durable: true });
  const app = express();
  app.use(replayRoutes({ knex: async () => knex }));
  const server = app.listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.send!({ url: `http://127.0.0.1:${port}` });
  });
  process.once('disconnect', () => process.exit(0));
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
