import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import {
  cellText,
  type ReportLanguage,
  type ReportTable,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { incidentRouteRef } from '../../routes';

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
    verticalAlign: 'top',
    fontVariantNumeric: 'tabular-nums',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& [data-text]': { textAlign: 'start' },
  '& thead th': { color: 'var(--bui-fg-secondary)', fontWeight: 600 },
  '& tbody th': { minWidth: 96, fontWeight: 400, overflowWrap: 'break-word' },
  // Browsers repeat the head of a table that goes on over the page by themselves, given this.
  '& thead': { display: 'table-header-group' },
  '& tr': { breakInside: 'avoid' },
});

const INCIDENT = /^INC-\d+$/;

function Cell(props: { text: string }) {
  const { text } = props;
  const route = useRouteRef(incidentRouteRef);
  const href = INCIDENT.test(text) ? route?.({ number: text }) : undefined;
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
                const text = cellText(cell, language);
                return index === 0 ? (
                  <th key={index} scope="row" data-text>
                    <Cell text={text} />
                  </th>
                ) : (
                  <td key={index} data-text={isText[index] || undefined}>
                    <Cell text={text} />
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
