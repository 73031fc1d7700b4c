import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { requestsRouteRef, rootRouteRef } from '../routes';
import { SettingsPage } from './SettingsPage';

function show(as: string, language = 'en') {
  renderInTestApp(<SettingsPage />, {
    apis: [
      [serviceDeskApiRef, FakeServiceDesk.create({ as })],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
    },
    config: {
      app: {
        extensions: [
          {
            'api:app/app-language': {
              config: {
                availableLanguages: ['en', 'zh'],
                defaultLanguage: language,
              },
            },
          },
        ],
      },
    },
  });
}

describe('SettingsPage', () => {
  beforeEach(() => localStorage.clear());

  it('reads the rules out as sentences', async () => {
    show('li.na');
    const rule = (await screen.findByText('Database incidents')).closest('li');
    expect(rule).toHaveTextContent(
      'At tier 2, when the category is Database, and the priority is P1 or P2',
    );
    expect(rule).toHaveTextContent(/dba-team · with postgres|Database Team/);
    const fax = screen.getByText('Fax abroad').closest('li');
    expect(fax).toHaveTextContent(
      'the time is outside the hours of Office Shanghai',
    );
    expect(fax).toHaveTextContent('vendor Telefax Ltd');
    const times = screen
      .getAllByRole('table')
      .find(table => within(table).queryByText('Tier'));
    expect(
      within(times!)
        .getAllByRole('row')
        .map(({ textContent }) => textContent),
    ).toEqual([
      'TierAccept withinSolve or hand over withinCalendar',
      '230 minutes8 hoursthat of the service level',
      '31 hour–Office Shanghai',
    ]);
  });

  it('tells who would get a made-up incident, and what each rule came to', async () => {
    const user = userEvent.setup();
    show('li.na');
    const form = await screen.findByRole('form', {
      name: 'Who would get this?',
    });
    await user.click(
      within(form).getByRole('button', { name: /^Channel|Not said Channel/ }),
    );
    await user.click(await screen.findByRole('option', { name: 'Phone' }));
    await user.click(within(form).getByRole('button', { name: 'Find out' }));
    expect(await screen.findByText('The answer')).toBeInTheDocument();
    expect(screen.getByText('would get it')).toBeInTheDocument();
    expect(screen.getByText('does not fit: the tier')).toBeInTheDocument();
    expect(
      screen.getByText('does not fit: what is affected'),
    ).toBeInTheDocument();
    await user.type(
      within(form).getByRole('textbox', { name: /^Location/ }),
      'Bonn',
    );
    expect(
      screen.getByText('You changed something since. Find out again.'),
    ).toBeInTheDocument();
  });

  it('is not for requesters, and speaks Chinese to those it is for', async () => {
    show('zhang.wei');
    expect(
      await screen.findByText(/These settings are for those who work/),
    ).toBeInTheDocument();
    localStorage.clear();
    show('he.qiang', 'zh');
    expect(await screen.findByText('事件由谁处理')).toBeInTheDocument();
    expect(screen.getByText('这会由谁处理？')).toBeInTheDocument();
    expect(screen.getByText('供应商合同')).toBeInTheDocument();
    const contract = screen
      .getByRole('rowheader', { name: '传真服务公司' })
      .closest('tr');
    expect(contract).toHaveTextContent('上海办公室');
    expect(contract).toHaveTextContent('客户编号：C-4711');
    expect(contract).toHaveTextContent('有效期至 2099年12月31日');
  });
});
