import { useRouteRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { ExactTime, Person, useLanguage } from '@firstline/frontend-kit';
import type { ReportSummary } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { monthlyReportRouteRef } from '../routes';
import { useText } from '../translation';
import { filterOf, monthText, reportQuery } from './reportAddress';

/** Who made a report when nobody did. */
export const SCHEDULE = 'firstline';

const Scroll = styled('div')({ overflowX: 'auto' });
const Table = styled('table')({
  width: '100%',
  borderCollapse: 'collapse',
  fontSize: '0.875rem',
  '& th, & td': {
    padding: '10px 12px 10px 0',
    textAlign: 'start',
    borderBottom: '1px solid var(--bui-border-1)',
  },
  '& thead th': { fontSize: '0.75rem', color: 'var(--bui-fg-secondary)' },
  '& tbody th': { fontWeight: 600 },
});

/** Reports that were kept, the last month first. */
export function ReportTable(props: { reports: ReportSummary[] }) {
  const t = useText();
  const language = useLanguage();
  const route = useRouteRef(monthlyReportRouteRef);
  return (
    <Scroll>
      <Table aria-label={t('serviceReport.title')}>
        <thead>
          <tr>
            <th scope="col">{t('serviceReport.month')}</th>
            <th scope="col">{t('serviceReport.made')}</th>
            <th scope="col">{t('serviceReport.madeBy')}</th>
          </tr>
        </thead>
        <tbody>
          {props.reports.map(report => {
            const { id, month, madeAt, madeBy } = report;
            const query = reportQuery(filterOf(report.scope), id);
            return (
              <tr key={id}>
                <th scope="row">
                  <Link href={`${route?.({ month })}${query}`}>
                    {monthText(month, language)}
                  </Link>
                </th>
                <td>
                  <ExactTime at={madeAt} />
                </td>
                <td>
                  {madeBy === SCHEDULE ? (
                    t('serviceReport.schedule')
                  ) : (
                    <Person userRef={madeBy} />
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </Table>
    </Scroll>
  );
}
