import type {
  ReportLanguage,
  ReportTable,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { useText } from '../../translation';
import { FigureTable } from './FigureTable';
import { TableActions } from './TableActions';

const Folded = styled('details')({
  marginTop: 12,
  fontSize: '0.8125rem',
  '& summary': {
    display: 'inline-block',
    minHeight: 24,
    cursor: 'pointer',
    color: 'var(--bui-fg-secondary)',
  },
  '& summary::before': { content: '"▸ "' },
  '&[open] summary::before': { content: '"▾ "' },
});

/** The table behind a chart, on request. */
export function TableDisclosure(props: {
  table: ReportTable;
  language: ReportLanguage;
  fileName: string;
  /** One of several tables of a card: its title is shown. */
  named: boolean;
}) {
  const t = useText();
  const { table, language, fileName, named } = props;
  const showOf = t('measures.table.showOf', { title: table.title });
  // Tables of a year have hundreds of rows, and most are never opened.
  const [opened, setOpened] = useState(false);
  if (table.rows.length === 0) return null;
  return (
    <Folded onToggle={event => event.currentTarget.open && setOpened(true)}>
      <summary aria-label={showOf}>
        {named ? showOf : t('measures.table.show')}
      </summary>
      {opened && (
        <>
          <FigureTable
            table={table}
            language={language}
            caption={table.title}
          />
          <TableActions table={table} language={language} fileName={fileName} />
        </>
      )}
    </Folded>
  );
}
