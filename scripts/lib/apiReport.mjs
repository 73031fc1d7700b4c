// One report: a Markdown file beside a package.json.
import fs from 'node:fs';
import path from 'node:path';
import prettier from 'prettier';
import { root } from './checkout.mjs';

const literalMember =
  /^(\s+)(?:(?:readonly )?(?:'[^']+'|\w+): (?:'.*'|".*")|readonly '[^']+': string);$/;
const unionMember = /^(\s+)\| '[^']*'([;,]?)$/;

function sorted(run) {
  // What ends a union stays at its end.
  const end = unionMember.exec(run.at(-1))?.[2] ?? '';
  const bare = end ? [...run.slice(0, -1), run.at(-1).slice(0, -1)] : run;
  const inOrder = bare.toSorted();
  return [...inOrder.slice(0, -1), inOrder.at(-1) + end];
}

/**
 * Literals that stand together, in the order of the alphabet: the compiler names them in the
 * order in which it met them anywhere, which any change of any file may turn about.
 */
export function literalsInOrder(text) {
  const lines = [];
  let run = [];
  let shape;
  const flush = () => {
    if (run.length) lines.push(...sorted(run));
    run = [];
  };
  for (const line of text.split('\n')) {
    const kind = [literalMember, unionMember].find(one => one.test(line));
    const next = kind && `${kind}${kind.exec(line)[1]}`;
    if (next !== shape) flush();
    shape = next;
    if (kind) run.push(line);
    else lines.push(line);
    // A union that ends here is not the next one's.
    if (kind === unionMember && /[;,]$/.test(line)) flush();
  }
  flush();
  return lines
    .join('\n')
    .replace(/'[^'\n]*'(?: \| '[^'\n]*')+/g, union =>
      union.split(' | ').toSorted().join(' | '),
    )
    .replace(
      /\(([A-Z]\w*(?: \| [A-Z]\w*)+)\)\[\]/g,
      (_, union) => `(${union.split(' | ').toSorted().join(' | ')})[]`,
    );
}

/**
 * A report that is to be in a file.
 *
 * @param file - where it belongs
 * @param text - what it says today
 * @returns `file` (below the checkout) and `settle({ check })`: writes it unless `check`,
 * and says whether the file said something else
 */
export function createReport(file, text) {
  const wanted = literalsInOrder(
    prettier.format(text, {
      ...prettier.resolveConfig.sync(file),
      parser: 'markdown',
    }),
  );
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
