import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(__dirname, '../../../../docs/permissions.md');

/** A row of a table of docs/permissions.md. */
export interface PageRow {
  /** Of the section it is in. */
  heading: string;
  /** Between backticks: the name of a permission or a rule. */
  name: string;
  /** What follows it. */
  cells: string[];
}

/** Every row of docs/permissions.md that describes a permission or a rule. */
export function pageRows(): PageRow[] {
  let heading = '';
  return readFileSync(page, 'utf8')
    .split('\n')
    .flatMap((line): PageRow[] => {
      heading = /^## (.+)/.exec(line)?.[1] ?? heading;
      const [name, ...cells] = line.split('|').slice(1, -1);
      const [, quoted] = /^ `([^`]+)` *$/.exec(name ?? '') ?? [];
      return quoted
        ? [{ heading, name: quoted, cells: cells.map(cell => cell.trim()) }]
        : [];
    });
}
