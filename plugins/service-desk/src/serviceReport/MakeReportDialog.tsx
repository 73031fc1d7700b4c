import { useApi } from '@backstage/frontend-plugin-api';
import { Alert, Select } from '@backstage/ui';
import {
  FormDialog,
  useApiCall,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import type { ServiceReport } from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { reportApiRef } from '../api';
import { useText } from '../translation';
import { monthsToReport, monthText, type ScopeFilter } from './reportAddress';

const MONTHS = 12;

/** Makes the report of a month now; says so when there is one already. */
export function MakeReportDialog(props: {
  scope: ScopeFilter;
  /** Of what the report is, in words. */
  subject: string;
  /** Chosen at first; default: the last whole month. */
  month?: string;
  onMade(report: ServiceReport): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(reportApiRef);
  const language = useLanguage();
  const { scope, subject, onMade, onClose } = props;
  const [months] = useState(() => {
    const offered = monthsToReport(DateTime.local(), MONTHS);
    return props.month && !offered.includes(props.month)
      ? [props.month, ...offered]
      : offered;
  });
  const [month, setMonth] = useState(props.month ?? months[0]);
  const { system, owner } = scope;
  const made = useLoad(
    signal => api.listReports({ month, system, owner }, { signal }),
    [api, month, system, owner],
  );
  const make = useApiCall(async () => {
    const report = await api.makeMonthlyReport({ ...scope, month });
    onMade(report);
  });
  const last = made.data?.items[0];
  const current = DateTime.local().toFormat('yyyy-MM') === month;
  return (
    <FormDialog
      frame={{
        subject,
        pending: make.pending,
        error: make.error,
        onClose,
        notice: (last || current) && (
          <Alert
            status="info"
            icon
            description={
              last
                ? t('serviceReport.make.exists', {
                    time: DateTime.fromISO(last.madeAt)
                      .setLocale(language)
                      .toLocaleString(DateTime.DATETIME_MED),
                  })
                : t('serviceReport.make.current')
            }
          />
        ),
      }}
      title={t('serviceReport.make.title')}
      intro={t('serviceReport.make.intro')}
      submitLabel={t(
        last ? 'serviceReport.make.again' : 'serviceReport.make.submit',
      )}
      onSubmit={() => void make.run()}
    >
      <Select
        label={t('serviceReport.month')}
        options={months.map(one => ({
          id: one,
          label: monthText(one, language),
        }))}
        value={month}
        onChange={next => setMonth(String(next ?? month))}
      />
    </FormDialog>
  );
}
