import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import type { ReactElement } from 'react';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { FakeWork } from '../../dev/FakeWork';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef, workApiRef } from '../api';
import {
  assessmentRouteRef,
  dailyRouteRef,
  requestsRouteRef,
  rootRouteRef,
} from '../routes';
import { AssessmentPage } from './assessment/AssessmentPage';
import { DailyPage } from './daily/DailyPage';
import { WorkPanel } from './WorkPanel';

const na = 'user:default/li.na';
const today = DateTime.now().toISODate() ?? '';
const incident = { number: 'INC-000001', title: 'Payments fail', version: 1 };

function show(
  page: ReactElement,
  as: string,
  options: { language?: string; work?: FakeWork } = {},
): FakeWork {
  const work = options.work ?? FakeWork.create({ as });
  renderInTestApp(page, {
    apis: [
      [serviceDeskApiRef, FakeServiceDesk.create({ as })],
      [workApiRef, work],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/daily': dailyRouteRef,
      '/service-desk/assessment': assessmentRouteRef,
    },
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'zh'],
                defaultLanguage: options.language ?? 'en',
              },
            },
          },
        ],
      },
    },
  });
  return work;
}

// The language that was chosen last stays there.
beforeEach(() => localStorage.clear());

describe('WorkPanel', () => {
  it('logs with one press, and takes back with a reason that stays', async () => {
    const user = userEvent.setup();
    const work = show(<WorkPanel incident={incident} />, 'li.na');
    await user.click(await screen.findByRole('button', { name: 'Log 30 min' }));
    expect(await screen.findByText('30 min in total')).toBeInTheDocument();
    expect(screen.getByRole('status')).toHaveTextContent('Logged 30 min');
    expect(work.entries).toMatchObject([
      { incidentNumber: 'INC-000001', day: today, seconds: 1_800 },
    ]);
    await user.click(
      screen.getByRole('button', { name: 'Withdraw 30 min of Diagnosis' }),
    );
    const dialog = await screen.findByRole('dialog');
    const withdraw = within(dialog).getByRole('button', { name: 'Withdraw' });
    await user.click(withdraw);
    expect(work.entries[0].withdrawnAt).toBeUndefined();
    await user.type(within(dialog).getByLabelText('Why'), 'Not mine');
    await user.click(withdraw);
    expect(await screen.findByText('Withdrawn: Not mine')).toBeInTheDocument();
    expect(screen.getByText('0 min in total')).toBeInTheDocument();
  });

  it('logs what was worked on, once it says how long', async () => {
    const user = userEvent.setup();
    const work = show(<WorkPanel incident={incident} />, 'li.na');
    await user.click(
      await screen.findByRole('button', { name: 'Other time…' }),
    );
    const dialog = await screen.findByRole('dialog');
    const log = within(dialog).getByRole('button', { name: 'Log time' });
    await user.click(log);
    expect(
      within(dialog).getByText('Please give a time worked'),
    ).toBeInTheDocument();
    await user.type(within(dialog).getByLabelText('Hours'), '1.5');
    await user.type(within(dialog).getByLabelText('Minutes'), '15');
    await user.type(
      within(dialog).getByLabelText(/^What was done/),
      'Changed the disk',
    );
    await user.click(log);
    await waitFor(() =>
      expect(work.entries).toMatchObject([
        { seconds: 6_300, note: 'Changed the disk', activity: 'diagnosis' },
      ]),
    );
  });

  it('shows time to those who may not log it, in Chinese', async () => {
    const work = FakeWork.create({ as: 'zhang.wei' });
    work.entries.push({
      id: 'w1',
      person: na,
      incidentNumber: 'INC-000001',
      day: today,
      seconds: 600,
      activity: 'call',
      createdAt: `${today}T00:00:00.000Z`,
      mayWithdraw: false,
    });
    show(<WorkPanel incident={incident} />, 'zhang.wei', {
      language: 'zh',
      work,
    });
    expect(await screen.findByText('共 10分钟')).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

describe('DailyPage', () => {
  it('is filled in and completed by its person', async () => {
    const user = userEvent.setup();
    const work = show(<DailyPage />, 'li.na');
    await user.click(
      await screen.findByRole('button', { name: 'Log time on INC-000007' }),
    );
    let dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Minutes'), '45');
    await user.click(within(dialog).getByRole('button', { name: 'Log time' }));
    const table = await screen.findByRole('table', {
      name: 'Daily maintenance record',
    });
    expect(within(table).getAllByText('45 min')).toHaveLength(2);
    expect(
      await screen.findByRole('link', { name: /: Open, 45 min$/ }),
    ).toHaveAttribute('aria-current', 'date');

    await user.click(
      screen.getByRole('button', { name: 'Complete the record' }),
    );
    dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Complete' }));
    expect(await screen.findByText('To be reviewed')).toBeInTheDocument();
    expect(work.heads.get(`${na} ${today}`)).toMatchObject({
      state: 'completed',
    });
    expect(
      screen.queryByRole('button', { name: 'Complete the record' }),
    ).not.toBeInTheDocument();
  });

  it('is reviewed by a manager, who says why when it is opened again', async () => {
    const user = userEvent.setup();
    const work = FakeWork.create({ as: 'he.qiang' });
    work.heads.set(`${na} ${today}`, { state: 'completed', version: 3 });
    show(<DailyPage person={na} day={today} />, 'he.qiang', { work });
    expect(
      await screen.findByText('1 record waits for you'),
    ).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: 'Open again' }));
    let dialog = await screen.findByRole('dialog');
    const open = () =>
      within(dialog).getByRole('button', { name: 'Open again' });
    await user.click(open());
    expect(work.heads.get(`${na} ${today}`)?.state).toBe('completed');
    // Somebody else is quicker.
    work.heads.set(`${na} ${today}`, { state: 'completed', version: 4 });
    await user.type(within(dialog).getByLabelText('Remark'), 'And the call?');
    await user.click(open());
    await waitFor(() => expect(open()).toBeDisabled());
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(
      await screen.findByText(/The record has changed meanwhile/),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Open again' }));
    dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('Remark'), 'And the call?');
    await user.click(open());
    expect(
      await screen.findByText('Review: And the call?'),
    ).toBeInTheDocument();
  });

  it('opens the day of whoever works, whatever day the browser has', async () => {
    const work = FakeWork.create({ as: 'li.na' });
    const list = work.listDailyRecords.bind(work);
    work.listDailyRecords = async request => ({
      ...(await list(request)),
      today: '2026-03-01',
    });
    show(<DailyPage />, 'li.na', { work });
    expect(
      await screen.findByText('Sunday, March 1, 2026'),
    ).toBeInTheDocument();
  });

  it('is nothing for requesters', async () => {
    show(<DailyPage />, 'zhang.wei');
    expect(
      await screen.findByText(/Daily records are for those who work/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('AssessmentPage', () => {
  it('shows a manager everybody, sorted, with how each score is made up', async () => {
    const user = userEvent.setup();
    show(<AssessmentPage />, 'he.qiang');
    const table = await screen.findByRole('table', {
      name: 'Engineers and their figures',
    });
    const names = () =>
      within(table)
        .getAllByRole('rowheader')
        .map(cell => cell.textContent);
    expect(names()[0]).toMatch(/li\.na|Li Na/);
    await user.click(
      within(table).getByRole('button', { name: 'Sort by Complaints upheld' }),
    );
    expect(names()[0]).toMatch(/tom\.baker|Tom/);
    await user.click(
      within(table).getAllByRole('button', { name: /is made up$/ })[0],
    );
    const parts = await screen.findByRole('table', {
      name: /^How the score of .*[Tt]om/,
    });
    expect(
      within(parts).getByRole('row', { name: /^Complaints upheld.*1 10 -10$/ }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('button', { name: 'Export as CSV' }),
    ).toBeInTheDocument();
  });

  it('shows an engineer themselves alone, and nothing of complaints', async () => {
    show(<AssessmentPage />, 'tom.baker');
    expect(
      await screen.findByRole('heading', { name: 'My figures' }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /^Score\s+39$/ }),
    ).toBeInTheDocument();
    expect(screen.queryByText(/[Cc]omplaint/)).not.toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Export as CSV' }),
    ).not.toBeInTheDocument();
  });

  it('is nothing for others', async () => {
    show(<AssessmentPage />, 'zhang.wei', { language: 'zh' });
    expect(
      await screen.findByText('考核结果仅本人及其经理可见。'),
    ).toBeInTheDocument();
  });
});
