// Names the source files that have grown long: over 300 lines is worth a thought, over 400 is an error of the lint.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, workspaces } from './checkout.mjs';
import { say } from './say.mjs';

const worthAThought = 300;

function sourceFiles(folder) {
  return fs.existsSync(folder)
    ? fs.readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
        const file = path.join(folder, entry.name);
        if (entry.isDirectory()) return sourceFiles(file);
        return /\.(ts|tsx|js|mjs)$/.test(entry.name) ? [file] : [];
      })
    : [];
}

/** Source files with more than 300 lines, longest first. */
export function longFiles(folders) {
  return folders
    .flatMap(sourceFiles)
    .map(file => ({
      file,
      lines: fs.readFileSync(file, 'utf8').trimEnd().split('\n').length,
    }))
    .filter(({ lines }) => lines > worthAThought)
    .sort((a, b) => b.lines - a.lines);
}

/** Prints the long files of all packages, as a warning that fails nothing. */
export function reportLongFiles() {
  const folders = workspaces().map(({ folder }) => path.join(folder, 'src'));
  for (const { file, lines } of longFiles(folders)) {
    say(
      `    warning: ${path.relative(
        inCheckout(),
        file,
      )} has ${lines} lines (over ${worthAThought})`,
    );
  }
}
