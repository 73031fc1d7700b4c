import { csvFormat } from '@firstline/common-kit';
import { stringify } from 'csv-stringify/sync';
import type { Request, Response } from 'express';

/** What a cell holds; an absent value leaves it empty. */
export type CsvCell = string | number | undefined;

/** A column: its heading in the reader's language, and what a row has in it. */
export interface CsvColumn<Row> {
  header: string;
  value(row: Row): CsvCell;
}

/** A table as spreadsheets open it. */
export function toCsv<Row>(
  columns: readonly CsvColumn<Row>[],
  rows: readonly Row[],
): string {
  return stringify(
    rows.map(row => columns.map(({ value }) => value(row))),
    {
      ...csvFormat,
      header: true,
      columns: columns.map(({ header }, key) => ({ key: `${key}`, header })),
    },
  );
}

/** Whether a reader asks for CSV rather than JSON, which is what anything else gets. */
export function asksForCsv(req: Pick<Request, 'accepts'>): boolean {
  return req.accepts(['application/json', 'text/csv']) === 'text/csv';
}

/** @param options - `fileName`: ASCII, what the browser saves it as */
export function sendCsv<Row>(
  res: Response,
  options: {
    fileName: string;
    columns: readonly CsvColumn<Row>[];
    rows: readonly Row[];
  },
): void {
  res
    .status(200)
    .attachment(options.fileName)
    .type('text/csv; charset=utf-8')
    .send(toCsv(options.columns, options.rows));
}
