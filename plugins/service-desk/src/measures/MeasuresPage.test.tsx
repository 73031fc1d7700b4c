import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeComplaints } from '../../dev/FakeComplaints';
import { FakeMeasures } from '../../dev/FakeMeasures';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { complaintApiRef, measureApiRef, serviceDeskApiRef } from '../api';
import {
  deskRouteRef,
  measuresRouteRef,
  requestsRouteRef,
  rootRouteRef,
} from '../routes';
import { MeasuresPage } from './MeasuresPage';

type Asked = Record<string, unknown>;

function show(options: {
  as: string;
  path?: string;
  empty?: boolean;
  language?: string;
  before?: (method: string, request: Asked) => Promise<void>;
}) {
  const asked: [string, Asked][] = [];
  renderInTestApp(<MeasuresPage />, {
    apis: [
      [serviceDeskApiRef, FakeServiceDesk.create({ as: options.as })],
      [
        measureApiRef,
        FakeMeasures.create({
          as: options.as,
          empty: options.empty,
          before: async (method, request) => {
            asked.push([method, request as Asked]);
            await options.before?.(method, request as Asked);
          },
        }),
      ],
      [complaintApiRef, FakeComplaints.create({ as: options.as })],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    initialRouteEntries: [options.path ?? '/'],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/desk': deskRouteRef,
      '/service-desk/measures': measuresRouteRef,
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
  return asked;
}

const region = (name: string) => screen.findByRole('region', { name });

describe('MeasuresPage', () => {
  beforeEach(() => localStorage.clear());

  it('shows today, the measures with how they moved, and what each of them counts', async () => {
    const user = userEvent.setup();
    show({ as: 'li.na' });

    const today = within(await region('Today'));
    const breached = today.getByText('Breached').closest('li')!;
    expect(within(breached).getByRole('link')).toHaveAttribute(
      'href',
      '/service-desk/desk?queue=all&flag=breached',
    );
    const tile = screen
      .getAllByText('Response within target')[0]
      .closest('li')!;
    expect(tile).toHaveTextContent('94.1%');
    expect(tile).toHaveTextContent('up by 2.3 points (better)');
    expect(tile).toHaveTextContent('before: 91.8%');

    await user.tab();
    const meaning = within(tile).getByRole('button', {
      name: 'What “Response within target” counts',
    });
    act(() => meaning.focus());
    expect(await screen.findByRole('tooltip')).toHaveTextContent(
      /^Accepted within the response target, of all/,
    );
  });

  it('leads from a number to its incidents, and says how many are hidden', async () => {
    const user = userEvent.setup();
    const asked = show({ as: 'li.na', path: '/?priority=P3' });

    await user.click(
      (
        await screen.findAllByRole('button', { name: /^Received: 412\. Show/ })
      )[0],
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(await dialog.findByText('25 of 409')).toBeInTheDocument();
    expect(
      dialog.getByText('3 more are not yours to see.'),
    ).toBeInTheDocument();
    expect(dialog.getByRole('link', { name: 'received 1' })).toHaveAttribute(
      'href',
      '/service-desk/incidents/INC-000001',
    );
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    expect(await dialog.findByText('received 26')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Close' }));

    const repeated = within(await region('What happens again and again'));
    await user.click(repeated.getByRole('button', { name: /9 times/ }));
    await waitFor(() =>
      expect(asked.at(-1)).toEqual([
        'listMeasureRecords',
        expect.objectContaining({
          kind: 'repeated',
          priority: 'P3',
          by: 'repeated',
          key: 'resource:default/office-printers hardware',
        }),
      ]),
    );
  });

  it('leads from the number of complaints to those the reader hears', async () => {
    const user = userEvent.setup();
    show({ as: 'he.qiang' });
    await user.click(
      await screen.findByLabelText('Complaints: 4. Show the complaints'),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(
      await dialog.findByText('Nobody called back about the printer'),
    ).toBeInTheDocument();
    // What the complainant is told next is not said to others.
    expect(dialog.queryByText(/looks into the facts first/)).toBeNull();
  });

  it('has the table behind a chart, to copy too', async () => {
    const user = userEvent.setup();
    show({ as: 'li.na' });
    const card = within(await region('Open incidents by age'));
    expect(
      card.getByRole('img', { name: /Less than a day: 21; 1 to 3 days: 14/ }),
    ).toBeInTheDocument();
    expect(card.queryByRole('table')).toBeNull();

    await user.click(card.getByText('Show as table'));
    const table = await card.findByRole('table', {
      name: 'Open incidents by age',
    });
    expect(
      within(table).getByRole('row', { name: 'Less than a day 21 36.8%' }),
    ).toBeInTheDocument();
    expect(within(table).getByRole('button', { name: '21' })).toHaveAttribute(
      'aria-haspopup',
      'dialog',
    );
    const copied = jest.spyOn(window.navigator.clipboard, 'writeText');
    await user.click(card.getByRole('button', { name: /^Copy/ }));
    expect(await card.findByText('Copied')).toBeInTheDocument();
    expect(copied.mock.calls[0][0]).toMatch(
      /^Open for\tNumber\tShare\nLess than a day\t21\t0.3684\n/,
    );
  });

  it('measures the own team for somebody to whom the desk is not open', async () => {
    const asked = show({ as: 'wang.fang' });
    expect(await region('Today')).toBeInTheDocument();
    expect(asked.map(([, request]) => request.team)).toEqual([
      'group:default/payments-team',
    ]);
  });

  it('refuses others, and says when there is nothing', async () => {
    show({ as: 'zhang.wei' });
    expect(
      await screen.findByText(/These measures are not open to you/),
    ).toBeInTheDocument();
    expect(screen.getByRole('search')).toBeInTheDocument();
  });

  it('says in Chinese when there is nothing to measure', async () => {
    show({ as: 'he.qiang', empty: true, language: 'zh' });
    expect(
      await screen.findByRole('heading', { name: '此期间没有数据' }),
    ).toBeInTheDocument();
    expect(await region('今日')).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('can be tried again after a failure', async () => {
    const user = userEvent.setup();
    let down = true;
    show({
      as: 'li.na',
      before: async () => {
        if (down) throw await refusal(503, 'Away');
      },
    });
    const again = await screen.findByRole('button', { name: 'Try again' });
    down = false;
    await user.click(again);
    expect(await region('Today')).toBeInTheDocument();
  });
});
