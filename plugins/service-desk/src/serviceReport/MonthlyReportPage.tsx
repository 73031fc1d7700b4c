import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { LoadingState, PageFrame, useLoad } from '@firstline/frontend-kit';
import {
  type ReportLanguage,
  reportLanguages,
} from '@firstline/plugin-service-desk-common';
import { RiFileChartLine } from '@remixicon/react';
import { useParams, useSearchParams } from 'react-router-dom';
import { reportApiRef } from '../api';
import { NotFoundState } from '../components';
import { useReportWords } from '../measures/useReportWords';
import { reportsRouteRef } from '../routes';
import { useText } from '../translation';
import { isMonth, monthText, reportQuery, scopeIn } from './reportAddress';
import { ReportMissing } from './ReportMissing';
import { ReportPaper } from './ReportPaper';
import { ReportRecords } from './ReportRecords';
import { ReportToolbar } from './ReportToolbar';

function Report(props: { month: string }) {
  const { month } = props;
  const api = useApi(reportApiRef);
  const [params, setParams] = useSearchParams();
  const reader = useReportWords().language;
  const scope = scopeIn(params);
  const id = params.get('id') ?? undefined;
  const language: ReportLanguage =
    reportLanguages.find(known => known === params.get('language')) ?? reader;
  const { system, owner } = scope;
  const { data, error, reload } = useLoad(
    signal => api.getMonthlyReport({ month, system, owner, id }, { signal }),
    [api, month, system, owner, id],
  );
  const set = (name: 'language' | 'id', value: string) => {
    const next = new URLSearchParams(params);
    next.set(name, value);
    setParams(next, { replace: name === 'language' });
  };
  if (!data) {
    return error ? (
      <ReportMissing
        error={error}
        month={month}
        scope={scope}
        onRetry={reload}
        onMade={report => set('id', report.id)}
      />
    ) : (
      <LoadingState rows={8} />
    );
  }
  return (
    <>
      <ReportToolbar
        report={data}
        scope={scope}
        language={language}
        onLanguage={next => set('language', next)}
      />
      <ReportRecords report={data}>
        <ReportPaper report={data} scope={scope} language={language} />
      </ReportRecords>
    </>
  );
}

/** A monthly report: `/service-desk/reports/:month?system=&owner=&id=&language=`. */
export function MonthlyReportPage() {
  const t = useText();
  const reader = useReportWords().language;
  const { month = '' } = useParams();
  const [params] = useSearchParams();
  const list = useRouteRef(reportsRouteRef)?.();
  const known = isMonth(month);
  const title = known
    ? t('serviceReport.of', { month: monthText(month, reader) })
    : t('serviceReport.title');
  return (
    <PageFrame
      icon={<RiFileChartLine />}
      title={t('serviceReport.title')}
      documentTitle={title}
      actions={
        <Link href={`${list}${reportQuery(scopeIn(params))}`}>
          {t('serviceReport.all')}
        </Link>
      }
    >
      {known ? <Report key={month} month={month} /> : <NotFoundState />}
    </PageFrame>
  );
}
