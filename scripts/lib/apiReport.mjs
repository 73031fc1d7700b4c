// One report: a Markdown file beside a package.json.
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { root } from './checkout.mjs';

/**
 * A report that is to be in a file.
 *
 * @param file - where it belongs
 * @param text - what it says today
 * @returns `file` (below the checkout) and `settle({ check })`: writes it unless `check`,
 * and says whether the file said something else
 */
export function createReport(file, text) {
  const wanted = prettier.format(text, {
    ...prettier.resolveConfig.sync(file),
    parser: 'markdown',
  });
  return {
    file: path.relative(root, file),
    settle({ check }) {
      const isCurrent =
        fs.existsSync(file) && fs.readFileSync(file, 'utf8') === wanted;
      if (!isCurrent && !check) fs.writeFileSync(file, wanted);
      return !isCurrent;
    },
  };
}
