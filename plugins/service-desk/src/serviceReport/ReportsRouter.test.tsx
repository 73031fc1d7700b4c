import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { Route, Routes } from 'react-router-dom';
import { FakeReports } from '../../dev/FakeReports';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { reportApiRef, serviceDeskApiRef } from '../api';
import { reportsRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { ReportsRouter } from './ReportsRouter';

const lastMonth = DateTime.local().minus({ months: 1 });
const month = lastMonth.toFormat('yyyy-MM');
const monthName = lastMonth.setLocale('en').toFormat('LLLL yyyy');

function show(options: {
  as: string;
  path?: string;
  empty?: boolean;
  before?: (method: string) => Promise<void>;
}) {
  renderInTestApp(
    <Routes>
      <Route path="/service-desk/reports/*" element={<ReportsRouter />} />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, FakeServiceDesk.create({ as: options.as })],
        [reportApiRef, FakeReports.create(options)],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      initialRouteEntries: [`/service-desk/reports${options.path ?? ''}`],
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
        '/service-desk/reports': reportsRouteRef,
      },
    },
  );
}

describe('the monthly reports', () => {
  beforeEach(() => localStorage.clear());

  it('are listed, and one is made beside the one there is', async () => {
    const user = userEvent.setup();
    show({ as: 'maria.silva' });
    const list = within(
      await screen.findByRole('table', { name: 'Service reports' }),
    );
    expect(list.getAllByText('The schedule')).toHaveLength(2);
    expect(
      list.getByRole('link', { name: monthName }).getAttribute('href'),
    ).toMatch(`/service-desk/reports/${month}?id=`);

    await user.click(screen.getByRole('button', { name: 'Make a report' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText(/There is one of this month already/),
    ).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Make another one' }));
    expect(
      await screen.findByRole('heading', {
        name: `Service report, ${monthName}`,
      }),
    ).toBeInTheDocument();
  });

  it('are read in either language, whatever the portal speaks', async () => {
    const user = userEvent.setup();
    show({ as: 'li.na', path: `/${month}` });
    const paper = within(await screen.findByRole('article'));
    expect(
      paper.getByText(/412 incidents were received and 398 resolved/),
    ).toBeInTheDocument();
    expect(
      paper.getByRole('table', { name: 'Service levels' }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('radio', { name: '中文' }));
    const chinese = await screen.findByRole('article');
    expect(chinese).toHaveTextContent('本月受理事件 412 个，解决 398 个');
    expect(
      within(chinese).getByRole('table', { name: '服务级别' }),
    ).toBeInTheDocument();
    expect(chinese.closest('[lang]')).toHaveAttribute('lang', 'zh-CN');
    // The portal around it stays in its own language.
    expect(
      screen.getByRole('button', { name: 'Print or save as PDF' }),
    ).toBeInTheDocument();
  });

  it('can be asked for where there is none yet', async () => {
    const user = userEvent.setup();
    show({ as: 'li.na', path: `/${month}`, empty: true });
    expect(
      await screen.findByText('There is no report of this month yet'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Make a report' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(
      await dialog.findByRole('button', { name: 'Make the report' }),
    );
    expect(await screen.findByRole('article')).toBeInTheDocument();
  });

  it('are those of the own team for somebody to whom the desk is not open', async () => {
    show({ as: 'wang.fang' });
    expect(await screen.findByText('No report yet')).toBeInTheDocument();
    expect(screen.queryByText('The whole desk')).toBeNull();
  });

  it('are refused to others, and to whoever writes nonsense', async () => {
    show({ as: 'zhang.wei', path: `/${month}` });
    expect(
      await screen.findByText(/This report is not open to you/),
    ).toBeInTheDocument();
  });

  it('are not there under what is no month', async () => {
    show({ as: 'li.na', path: '/2026-13' });
    expect(
      await screen.findByText('We could not find that'),
    ).toBeInTheDocument();
  });

  it('can be tried again after a failure', async () => {
    const user = userEvent.setup();
    let down = true;
    show({
      as: 'li.na',
      path: `/${month}`,
      before: async () => {
        if (down) throw await refusal(503, 'Away');
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    down = false;
    await user.click(again);
    expect(await screen.findByRole('article')).toBeInTheDocument();
  });
});
