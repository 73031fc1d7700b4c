import { Button, Flex } from '@backstage/ui';
import {
  type ReportLanguage,
  type ReportTable,
  tableData,
} from '@firstline/plugin-service-desk-common';
import { RiDownload2Line, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { useText } from '../../translation';
import { saveFile } from './saveFile';
import { commaSeparated, tabSeparated } from './tableText';

const SAID_MS = 4_000;

/** Takes a table along: into the clipboard, or as a file. */
export function TableActions(props: {
  table: ReportTable;
  language: ReportLanguage;
  /** Beginning of the file's name, ASCII. */
  fileName: string;
}) {
  const t = useText();
  const { table, language, fileName } = props;
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>();
  useEffect(() => {
    if (!outcome) return undefined;
    const timer = setTimeout(() => setOutcome(undefined), SAID_MS);
    return () => clearTimeout(timer);
  }, [outcome]);

  const copy = async () => {
    try {
      await window.navigator.clipboard.writeText(
        tabSeparated(tableData(table, language)),
      );
      setOutcome('copied');
    } catch {
      // A browser may refuse; the file is still to be had.
      setOutcome('notCopied');
    }
  };
  return (
    <Flex align="center" gap="2" mt="2" style={{ flexWrap: 'wrap' }}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiFileCopyLine />}
        aria-label={t('measures.table.copyOf', { title: table.title })}
        onPress={() => void copy()}
      >
        {t('measures.table.copy')}
      </Button>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiDownload2Line />}
        aria-label={t('measures.table.csvOf', { title: table.title })}
        onPress={() =>
          saveFile(
            new Blob([commaSeparated(tableData(table, language))], {
              type: 'text/csv;charset=utf-8',
            }),
            `${fileName}-${table.id}.csv`,
          )
        }
      >
        {t('measures.table.csv')}
      </Button>
      <span role="status" style={{ fontSize: '0.8125rem' }}>
        {outcome && t(`measures.table.${outcome}`)}
      </span>
    </Flex>
  );
}
