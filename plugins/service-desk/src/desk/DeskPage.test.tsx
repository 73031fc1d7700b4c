import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { reportRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { DeskPage } from './DeskPage';

function show(as: string, query = '', language = 'en') {
  const desk = FakeServiceDesk.create({ as });
  renderInTestApp(<DeskPage />, {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/report': reportRouteRef,
    },
    initialRouteEntries: [`/service-desk/desk${query}`],
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
  return desk;
}

describe('DeskPage', () => {
  beforeEach(() => localStorage.clear());

  it('is worked by keyboard: move, select a few, assign them at once', async () => {
    const user = userEvent.setup();
    const desk = show('li.na', '?queue=unassigned');
    const table = await screen.findByRole('table', {
      name: 'Incidents in Unassigned',
    });
    const rows = within(table).getAllByRole('row').slice(1);
    const numbers = rows.map(row => /INC-\d+/.exec(row.textContent ?? '')?.[0]);

    await user.keyboard('jj');
    await waitFor(() => expect(rows[1]).toHaveFocus());
    await user.keyboard('xkx');
    expect(await screen.findByText('2 selected')).toBeInTheDocument();

    await user.keyboard('s');
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText('2 incidents')).toBeInTheDocument();
    await user.type(
      await within(dialog).findByRole('combobox', { name: /^Team/ }),
      'Platform',
    );
    await user.click(await screen.findByRole('option', { name: /Platform/ }));
    await user.type(
      within(dialog).getByRole('textbox', { name: /Reason/ }),
      'Both are theirs',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(
      await screen.findByText('Done: all 2 incidents.'),
    ).toBeInTheDocument();
    for (const number of numbers.slice(0, 2)) {
      const incident = await desk.getIncident(number as string);
      expect(incident).toMatchObject({
        assignedTeam: 'group:default/platform-team',
      });
    }
  });

  it('keeps what was typed into a dialog when it cannot be sent at once', async () => {
    const user = userEvent.setup();
    const desk = show('li.na', '?queue=unassigned');
    const table = await screen.findByRole('table', {
      name: 'Incidents in Unassigned',
    });
    const [assign] = within(table).getAllByRole('button', { name: /^Assign/ });
    const number = /INC-\d+/.exec(assign.textContent ?? '')?.[0] as string;
    const send = desk.act.bind(desk);
    desk.act = async () => {
      throw await refusal(503, 'The database is away');
    };
    await user.click(assign);
    const dialog = await screen.findByRole('dialog');
    const reason = within(dialog).getByRole('textbox', { name: /Reason/ });
    await user.type(reason, 'They know it');
    const submit = within(dialog).getByRole('button', { name: 'Assign' });
    await user.click(submit);
    expect(await within(dialog).findByRole('alert')).toBeInTheDocument();
    expect(reason).toHaveValue('They know it');

    desk.act = send;
    await user.click(submit);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(JSON.stringify(await desk.getTimeline(number))).toContain(
      'They know it',
    );
  });

  it('leaves the focus and the place where a press put them', async () => {
    const user = userEvent.setup();
    const scrolled = jest.fn();
    Element.prototype.scrollIntoView = scrolled;
    const desk = show('li.na', '?queue=all');
    const table = await screen.findByRole('table');
    const [accept] = within(table).getAllByRole('button', { name: /^Accept/ });

    await user.pointer({ keys: '[MouseLeft>]', target: accept });
    await waitFor(() =>
      expect(accept.closest('tr')).toHaveAttribute('aria-current', 'true'),
    );
    expect(accept).toHaveFocus();
    expect(scrolled).not.toHaveBeenCalled();
    await user.pointer({ keys: '[/MouseLeft]', target: accept });
    const number = /INC-\d+/.exec(accept.textContent ?? '')?.[0] as string;
    await waitFor(async () =>
      expect(await desk.getIncident(number)).toMatchObject({
        state: 'in_progress',
      }),
    );

    await user.keyboard('j');
    await waitFor(() => expect(scrolled).toHaveBeenCalled());
  });

  it('narrows by the URL and says so when nothing fits', async () => {
    const user = userEvent.setup();
    show('li.na', '?queue=mine&priority=P1&state=new');
    expect(await screen.findByText('Nothing matches.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Clear the filters' }));
    await waitFor(() =>
      expect(screen.queryByText('Nothing matches.')).not.toBeInTheDocument(),
    );
  });

  it('is not for requesters, and speaks Chinese to those it is for', async () => {
    show('zhang.wei');
    expect(
      await screen.findByText(/The desk is for those who work on incidents/),
    ).toBeInTheDocument();
    localStorage.clear();
    show('li.na', '?queue=all', 'zh');
    expect(
      await screen.findByRole('table', { name: '“全部”中的事件' }),
    ).toBeInTheDocument();
  });
});
