import type {
  NumberCell,
  ReportCell,
  ReportLanguage,
  ReportTable,
} from './report';
import { reportWords } from './words';

const numbersOf = (cells: (ReportCell | undefined)[]): NumberCell[] =>
  cells.filter((cell): cell is NumberCell => !!cell && !('text' in cell));

// Digits beyond these are noise, and make a sheet hard to read.
const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

function dataOf(cell: ReportCell): string | number {
  if ('text' in cell) return cell.iso ?? cell.text;
  return cell.value === undefined ? '' : rounded(cell.value);
}

/**
 * A table for a spreadsheet, heading first: shares as parts of 1, durations as seconds, days and
 * moments as ISO 8601. Seconds say so in the heading, or the unit has a column of its own where it differs
 * from row to row.
 */
export function tableData(
  table: ReportTable,
  language: ReportLanguage,
): (string | number)[][] {
  const { units, columns } = reportWords[language];
  const unitsOf = (index: number) =>
    new Set(
      numbersOf(table.rows.map(row => row[index])).map(cell => cell.unit),
    );
  const mixed = table.columns.some((_, index) => unitsOf(index).size > 1);
  const heading = table.columns.map((column, index) => {
    const [unit, ...others] = unitsOf(index);
    return others.length === 0 && unit === 'seconds'
      ? `${column} (${units[unit]})`
      : column;
  });
  return [
    mixed ? [...heading, columns.unit] : heading,
    ...table.rows.map(row => {
      const data = row.map(dataOf);
      const [first] = numbersOf(row);
      return mixed ? [...data, first ? units[first.unit] : ''] : data;
    }),
  ];
}
