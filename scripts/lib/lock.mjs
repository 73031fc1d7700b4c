// One install or build at a time in a checkout: two terminals must not write node_modules together.
import fs from 'node:fs';
import { inCheckout } from './checkout.mjs';
import { say } from './say.mjs';

const folder = inCheckout('.toolchain');
const file = inCheckout('.toolchain', 'lock');
const pause = milliseconds =>
  new Promise(resolve => setTimeout(resolve, milliseconds));

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Runs `work` while no other process of this checkout is inside. */
export async function withLock(work) {
  fs.mkdirSync(folder, { recursive: true });
  for (let waited = 0; ; waited += 1) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = Number(readHolder());
    // An empty file is one whose owner has just made it and not yet written its number.
    if (holder && !isAlive(holder)) {
      fs.rmSync(file, { force: true });
      continue;
    }
    if (waited % 20 === 0) {
      say(`another command (process ${holder}) is at it; waiting`);
    }
    await pause(500);
  }
  const release = () => fs.rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    release();
    process.off('exit', release);
  }
}

function readHolder() {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
