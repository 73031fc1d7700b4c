// Stamps: a hash of what went into a step, so that the step is left out while nothing of it has changed.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from './checkout.mjs';

const leftOut =
  /^(node_modules|dist|dist-types|coverage|e2e-tests|\..*|.*\.(test|md)\b.*)$/;

function listFiles(folder) {
  return fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    if (leftOut.test(entry.name)) return [];
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(file);
    // A link leads elsewhere, to a folder perhaps, which cannot be read as a file.
    return entry.isFile() ? [file] : [];
  });
}

/** Hash of the contents of files. */
export function hashFiles(files, ...more) {
  const hash = createHash('sha256').update(JSON.stringify(more));
  for (const file of files) {
    hash.update(`\0${path.relative(inCheckout(), file)}\0`);
    hash.update(fs.existsSync(file) ? fs.readFileSync(file) : 'absent');
  }
  return hash.digest('hex');
}

/** Hash of the contents of all source files below folders (no tests, no build output). */
export function hashSources(folders, ...more) {
  return hashFiles(folders.flatMap(listFiles).sort(), ...more);
}

/** The stamp of one step; kept in node_modules, so that a new install forgets it. */
export function stamp(name) {
  const file = inCheckout('node_modules', '.cache', 'firstline', name);
  return {
    is: value => fs.existsSync(file) && fs.readFileSync(file, 'utf8') === value,
    clear: () => fs.rmSync(file, { force: true }),
    set: value => {
      fs.mkdirSync(path.dirname(file), { recursive: true });
      fs.writeFileSync(file, value);
    },
  };
}
