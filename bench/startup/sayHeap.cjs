/*
 * Loaded into the production build: says what its heap holds, in megabytes, after all that
 * nobody needs has been collected, whenever its parent asks.
 */
process.on('message', asked => {
  if (asked !== 'heap') return;
  globalThis.gc();
  globalThis.gc();
  process.send({ heap: process.memoryUsage().heapUsed / 1_048_576 });
});
