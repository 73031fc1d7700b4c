// Loaded before a portal: as long as a file says so, something in it holds every connection of every pool.
const fs = require('node:fs');

const LOOK_EVERY_MS = 200;
const file = process.env.FAULTS_HELD_FILE;

if (file) {
  // That of the portal, whichever folder it runs from.
  const { Pool } = require(require.resolve('tarn', {
    paths: [process.cwd()],
  }));
  const pools = new Set();
  const held = [];
  let holding = false;
  const { acquire } = Pool.prototype;
  Pool.prototype.acquire = function noted() {
    pools.add(this);
    return acquire.call(this);
  };

  /** Waits its turn as everybody does, and does not give back. */
  const hold = async pool => {
    while (holding) {
      try {
        const resource = await acquire.call(pool).promise;
        if (holding) held.push([pool, resource]);
        else pool.release(resource);
        return;
      } catch {
        // Others were before it for too long; it waits again.
      }
    }
  };
  setInterval(() => {
    const wanted = fs.readFileSync(file, 'utf8') === 'all';
    if (wanted === holding) return;
    holding = wanted;
    if (holding) {
      for (const pool of pools) {
        for (let n = 0; n < pool.max; n += 1) hold(pool);
      }
      return;
    }
    held.splice(0).forEach(([pool, resource]) => pool.release(resource));
  }, LOOK_EVERY_MS).unref();
}
