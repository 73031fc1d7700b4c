// Loaded before a portal: something in it holds every connection to the databases whose names match what a file says.
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
  /** Names of databases, as an expression; empty while nothing is held. */
  let holding = '';
  const { acquire } = Pool.prototype;
  Pool.prototype.acquire = function noted() {
    pools.add(this);
    return acquire.call(this);
  };

  const isWanted = connection =>
    holding !== '' &&
    new RegExp(holding).test(connection.database ?? connection.name);
  /** Waits its turn as everybody does, and does not give back. */
  const hold = async pool => {
    while (holding) {
      try {
        const connection = await acquire.call(pool).promise;
        if (isWanted(connection)) held.push([pool, connection]);
        else pool.release(connection);
        return;
      } catch {
        // Others were before it for too long; it waits again.
      }
    }
  };
  setInterval(() => {
    const wanted = fs.readFileSync(file, 'utf8');
    if (wanted === holding) return;
    holding = wanted;
    if (holding) {
      for (const pool of pools) {
        for (let n = 0; n < pool.max; n += 1) hold(pool);
      }
      return;
    }
    held.splice(0).forEach(([pool, connection]) => pool.release(connection));
  }, LOOK_EVERY_MS).unref();
}
