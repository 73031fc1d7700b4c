import { Box, Text } from '@backstage/ui';
import { useId } from 'react';
import { FigureTable } from '../tables/FigureTable';
import { TableActions } from '../tables/TableActions';
import { useReportWords } from '../useReportWords';
import type { CardProps } from './CardProps';

/** Every measure of each team, or each tier: numbers to compare, so a table at once. */
export function TeamsCard(props: CardProps & { id: 'by-team' | 'by-tier' }) {
  const headingId = useId();
  const { language } = useReportWords();
  const { tables, fileName, id } = props;
  const table = tables[id];
  if (table.rows.length === 0) return null;
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={headingId}
      style={{ borderRadius: 8, minWidth: 0 }}
    >
      <Text as="h3" variant="body-large" weight="bold" id={headingId}>
        {table.title}
      </Text>
      <FigureTable table={table} language={language} />
      <TableActions table={table} language={language} fileName={fileName} />
    </Box>
  );
}
