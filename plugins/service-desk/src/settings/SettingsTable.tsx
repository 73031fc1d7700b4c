import { Text } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { ReactNode } from 'react';

const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& caption > div': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: 8,
    // As high as one with a chip, so that tables side by side line up.
    minHeight: 32,
    fontWeight: 600,
  },
  '& th, & td': {
    padding: '6px 8px 6px 0',
    textAlign: 'left',
    verticalAlign: 'middle',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& thead th': {
    fontSize: '0.75rem',
    fontWeight: 600,
    color: 'var(--bui-fg-secondary)',
  },
  '& tbody th': { fontWeight: 400 },
});

/** A row of a table of settings: what it is about, and what holds for it. */
export interface SettingsRow {
  key: string;
  head: ReactNode;
  cells: ReactNode[];
}

/**
 * A small table of settings.
 *
 * @param props - `columns`: headings, the first one for what a row is about; `remark`: a
 * sentence below the table
 */
export function SettingsTable(props: {
  title?: ReactNode;
  columns: string[];
  rows: SettingsRow[];
  remark?: string;
}) {
  const { title, columns, rows, remark } = props;
  return (
    <div>
      <Table>
        {title && (
          <caption>
            <div>{title}</div>
          </caption>
        )}
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              {cells.map((cell, i) => (
                <td key={columns[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {remark && (
        <Text
          as="p"
          variant="body-small"
          color="secondary"
          style={{ marginTop: 6 }}
        >
          {remark}
        </Text>
      )}
    </div>
  );
}
