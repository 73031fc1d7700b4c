import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { ErrorPanel, useApiCall } from '@firstline/frontend-kit';
import {
  type ReportLanguage,
  reportLanguages,
  type ServiceReport,
} from '@firstline/plugin-service-desk-common';
import { RiDownload2Line, RiPrinterLine } from '@remixicon/react';
import { reportApiRef } from '../api';
import { saveFile } from '../measures/tables/saveFile';
import { useText } from '../translation';
import type { ScopeFilter } from './reportAddress';

// Each language by its own name: that is how its readers find it.
const names: Record<ReportLanguage, string> = { en: 'English', zh: '中文' };

/** Language of the report, printing, and all of its tables as a file. */
export function ReportToolbar(props: {
  report: ServiceReport;
  scope: ScopeFilter;
  language: ReportLanguage;
  onLanguage(language: ReportLanguage): void;
}) {
  const t = useText();
  const api = useApi(reportApiRef);
  const { report, scope, language, onLanguage } = props;
  const { month, id } = report;
  const download = useApiCall(async () => {
    const file = await api.exportReport({ ...scope, month, id, language });
    saveFile(file, `service-report-${month}-${language}.csv`);
  });
  return (
    <div data-print="no" role="group" aria-label={t('serviceReport.tools')}>
      <Flex
        align="center"
        justify="between"
        gap="3"
        py="3"
        style={{ flexWrap: 'wrap' }}
      >
        <ToggleButtonGroup
          aria-label={t('serviceReport.language')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[language]}
          onSelectionChange={keys => {
            const [chosen] = [...keys];
            const next = reportLanguages.find(known => known === chosen);
            if (next) onLanguage(next);
          }}
        >
          {reportLanguages.map(one => (
            <ToggleButton key={one} id={one}>
              <span lang={one}>{names[one]}</span>
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          <Button
            variant="secondary"
            iconStart={<RiDownload2Line />}
            isPending={download.pending}
            onPress={() => void download.run()}
          >
            {t('serviceReport.csvAll')}
          </Button>
          <Button iconStart={<RiPrinterLine />} onPress={() => window.print()}>
            {t('serviceReport.print')}
          </Button>
        </Flex>
      </Flex>
      {download.error && <ErrorPanel error={download.error} />}
    </div>
  );
}
