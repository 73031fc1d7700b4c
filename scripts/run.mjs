#!/usr/bin/env node
// The one script behind `npm start`, `npm test` and the other commands of the README.
// Plain Node 18 or newer, no dependency: it runs before anything is installed.
import { die, usage } from './lib/say.mjs';

const commands = {
  start: () => import('./lib/start.mjs').then(m => m.start),
  test: () => import('./lib/test.mjs').then(m => m.test),
  build: () => import('./lib/production.mjs').then(m => m.build),
  e2e: () => import('./lib/e2e.mjs').then(m => m.e2e),
  verify: () => import('./lib/verify.mjs').then(m => m.verify),
  bench: () => import('./lib/bench.mjs').then(m => m.bench),
  'api-reports': () => import('./lib/apiReports.mjs').then(m => m.apiReports),
  'pack-check': () => import('./lib/packCheck.mjs').then(m => m.packCheck),
};

const [name = 'start', ...args] = process.argv.slice(2);
if (!Object.hasOwn(commands, name)) {
  usage(Object.keys(commands));
}

try {
  const command = await commands[name]();
  process.exitCode = await command(args);
} catch (error) {
  die(error);
}
