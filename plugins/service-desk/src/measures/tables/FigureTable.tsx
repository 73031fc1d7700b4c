import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  cellText,
  type ReportCell,
  type ReportLanguage,
  type ReportTable,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { incidentRouteRef } from '../../routes';
import { RecordsNumber } from '../records/RecordsNumber';

const Scroll = styled('div')({
  overflowX: 'auto',
  '@media print': { overflow: 'visible' },
});
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.8125rem',
  '& caption': {
    padding: '4px 0',
    textAlign: 'start',
    color: 'var(--bui-fg-secondary)',
  },
  '& th, & td': {
    padding: '5px 8px',
    textAlign: 'end',
    verticalAlign: 'baseline',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& [data-text]': { textAlign: 'start' },
  '& td:not([data-text])': { whiteSpace: 'nowrap' },
  '& thead th': { color: 'var(--bui-fg-secondary)', fontWeight: 600 },
  // Chinese may break between any two characters, and would leave a heading one character wide.
  '& thead th + th': { minWidth: '3em' },
  '& tbody th': { minWidth: 96, fontWeight: 400, overflowWrap: 'break-word' },
  // Browsers repeat the head of a table that goes on over the page by themselves, given this.
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
});

const INCIDENT = /^INC-\d+$/;

function Cell(props: {
  cell: ReportCell;
  language: ReportLanguage;
  /** What a number is of: its row and its column. */
  title: string;
}) {
  const { cell, language, title } = props;
  const text = cellText(cell, language);
  const route = useRouteRef(incidentRouteRef);
  const isNumber = !('text' in cell) && Boolean(cell.value);
  const href = INCIDENT.test(text) ? route?.({ number: text }) : undefined;
  if (isNumber && cell.records) {
    return (
      <RecordsNumber inTable link={cell.records} title={title} text={text} />
    );
  }
  return href ? <Link href={href}>{text}</Link> : <bdi>{text}</bdi>;
}

/** A table of measures as a reader sees it. */
export function FigureTable(props: {
  table: ReportTable;
  language: ReportLanguage;
  /** Absent where a heading says the same already; the table then needs a label. */
  caption?: string;
}) {
  const { table, language, caption } = props;
  const isText = table.columns.map((_, column) =>
    table.rows.every(row => 'text' in row[column]),
  );
  return (
    // It may be wider than a phone, and is moved by keys as well.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <Scroll tabIndex={0} role="group" aria-label={caption ?? table.title}>
      <Table aria-label={caption ? undefined : table.title}>
        {caption && <caption>{caption}</caption>}
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th
                // Two columns may have the same heading.
                key={`${index} ${column}`}
                scope="col"
                data-text={isText[index] || undefined}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, line) => (
            <tr key={`${line} ${cellText(row[0], language)}`}>
              {row.map((cell, index) => {
                const title = `${cellText(row[0], language)}: ${
                  table.columns[index]
                }`;
                const content = (
                  <Cell cell={cell} language={language} title={title} />
                );
                return index === 0 ? (
                  <th key={index} scope="row" data-text>
                    {content}
                  </th>
                ) : (
                  <td key={index} data-text={isText[index] || undefined}>
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
    </Scroll>
  );
}
