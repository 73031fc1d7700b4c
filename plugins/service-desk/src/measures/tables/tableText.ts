import { csvFormat } from '@firstline/plugin-service-desk-common';
import { stringify } from 'csv-stringify/browser/esm/sync';

type Rows = readonly (string | number)[][];

/** A table as a file for a spreadsheet. */
export function commaSeparated(rows: Rows): string {
  return stringify([...rows], csvFormat);
}

/** A table to paste into a spreadsheet: a cell is a cell, whatever it says. */
export function tabSeparated(rows: Rows): string {
  const folded = rows.map(row =>
    row.map(cell =>
      typeof cell === 'string' ? cell.replace(/\s+/g, ' ') : cell,
    ),
  );
  return stringify(folded, {
    ...csvFormat,
    bom: false,
    delimiter: '\t',
    record_delimiter: 'unix',
  });
}
