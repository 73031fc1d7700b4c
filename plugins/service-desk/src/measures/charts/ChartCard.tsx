import { Box, Text } from '@backstage/ui';
import type { ReportTable } from '@firstline/plugin-service-desk-common';
import { type ReactNode, useId } from 'react';
import { useText } from '../../translation';
import { TableDisclosure } from '../tables/TableDisclosure';
import { useReportWords } from '../useReportWords';

/** A part of the dashboard: what it shows, drawn, and the same as a table. */
export function ChartCard(props: {
  table: ReportTable;
  /** Instead of the table's own title. */
  title?: string;
  /** Tables besides the first one. */
  more?: ReportTable[];
  /** Beginning of the names of files, ASCII. */
  fileName: string;
  /** `wide`: as wide as there is room. */
  span?: 'wide';
  children: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const { language } = useReportWords();
  const { table, more = [], fileName, span } = props;
  const nothing = [table, ...more].every(({ rows }) => rows.length === 0);
  return (
    <Box
      as="section"
      bg="neutral"
      p="4"
      aria-labelledby={id}
      style={{
        borderRadius: 8,
        minWidth: 0,
        gridColumn: span === 'wide' ? 'span 2' : undefined,
      }}
      data-span={span}
    >
      <Text as="h3" variant="body-large" weight="bold" id={id}>
        {props.title ?? table.title}
      </Text>
      {table.note && (
        <Text as="p" variant="body-small" color="secondary">
          {table.note}
        </Text>
      )}
      <Box mt="3">
        {nothing ? (
          <Text as="p" variant="body-small" color="secondary">
            {t('measures.nothing')}
          </Text>
        ) : (
          props.children
        )}
      </Box>
      {[table, ...more].map(one => (
        <TableDisclosure
          key={one.id}
          table={one}
          language={language}
          fileName={fileName}
          named={more.length > 0}
        />
      ))}
    </Box>
  );
}
