import { EntityProvider, catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk, sampleState } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import type { FakeState } from '../../dev/fakeState';
import { serviceDeskApiRef } from '../api';
import { IncidentsCard } from '../entity/IncidentsCard';
import { reportRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { ReportPage } from '../report/ReportPage';
import { ServiceDeskRouter } from '../ServiceDeskRouter';

const entities = sampleEntities();

function show(options: {
  as: string;
  state: FakeState;
  /** A path below `/service-desk`, or the name of an entity whose page it is. */
  at: string | { entity: string };
  language?: string;
}) {
  const desk = FakeServiceDesk.create(options);
  const { at } = options;
  const named =
    typeof at === 'string'
      ? undefined
      : entities.find(entity => entity.metadata.name === at.entity);
  const page = named ? (
    <EntityProvider entity={named}>
      <IncidentsCard />
    </EntityProvider>
  ) : (
    <ServiceDeskRouter />
  );
  const reports = typeof at === 'string' && at.startsWith('report');
  const rendered = renderInTestApp(reports ? <ReportPage /> : page, {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities })],
    ],
    mountPath: '/service-desk/*',
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/report': reportRouteRef,
    },
    initialRouteEntries: [
      `/service-desk/${typeof at === 'string' ? at : 'incidents'}`,
    ],
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
  return {
    desk,
    leave: async () => (await rendered).unmount(),
    incident: (number: string) =>
      desk.state.records.find(record => record.incident.number === number)!
        .incident,
  };
}

const dialogNamed = (name: string) => screen.findByRole('dialog', { name });
const menuItem = async (
  user: ReturnType<typeof userEvent.setup>,
  name: string,
) => {
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name }));
};

describe('a major incident', () => {
  beforeEach(() => {
    localStorage.clear();
    // The test's browser has no addresses for bytes in memory.
    URL.createObjectURL = () => 'blob:preview';
    URL.revokeObjectURL = () => {};
  });

  it('is declared knowing what follows, and updated for everybody', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    // The database that the payments service and all behind it need.
    const at = 'incidents/INC-000010';
    const { incident, leave } = show({ as: 'li.na', state, at });
    await menuItem(user, 'Declare a major incident');
    const dialog = await dialogNamed('Declare a major incident');
    expect(
      within(dialog).getByText(/incident managers are told at once/),
    ).toBeInTheDocument();
    expect(within(dialog).getByText(/every 30 min/)).toBeInTheDocument();
    expect(
      await within(dialog).findByText(/on the pages of [2-9]\d* affected/),
    ).toBeInTheDocument();
    const declare = within(dialog).getByRole('button', { name: 'Declare' });
    await user.click(declare);
    const reason = within(dialog).getByRole('textbox', { name: /major/ });
    await waitFor(() => expect(reason).toHaveAttribute('aria-invalid', 'true'));
    expect(incident('INC-000010').major).toBe(false);
    await user.type(reason, 'All shops are closed');
    await user.click(declare);

    const part = await screen.findByRole('region', { name: 'Major incident' });
    expect(part).toHaveTextContent('All shops are closed');
    expect(part).toHaveTextContent(/Next update: .*left/);
    expect(part).toHaveTextContent('only those who may see the incident');
    await user.click(
      within(part).getByRole('button', { name: 'Post an update' }),
    );
    const text = await screen.findByRole('textbox', { name: 'Update' });
    expect(text).toHaveValue('');
    await user.type(text, 'The replica catches up.');
    await user.click(screen.getByRole('button', { name: 'Post the update' }));
    expect(
      await screen.findByText('The replica catches up.'),
    ).toBeInTheDocument();
    expect(
      state.records
        .find(record => record.incident.number === 'INC-000010')!
        .timeline.at(-1),
    ).toMatchObject({ kind: 'updated', visibility: 'public' });
    await leave();
  });

  it('takes others along, and lets them go', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const first = show({ as: 'li.na', state, at: 'incidents/INC-000003' });
    await menuItem(user, 'Link to a major incident');
    const dialog = await dialogNamed('Link to a major incident');
    expect(
      await within(dialog).findByRole('radio', { name: /^INC-000001/ }),
    ).toBeChecked();
    await user.click(within(dialog).getByRole('button', { name: 'Link' }));
    expect(await screen.findByText(/resolves together with/)).toHaveTextContent(
      'INC-000001',
    );
    expect(first.incident('INC-000003').linkedTo).toBe('INC-000001');
    await first.leave();

    const second = show({ as: 'li.na', state, at: 'incidents/INC-000001' });
    const part = await screen.findByRole('region', { name: 'Major incident' });
    expect(
      await within(part).findByText('1 linked incident'),
    ).toBeInTheDocument();
    await user.click(
      await within(part).findByRole('button', { name: 'Unlink INC-000003' }),
    );
    await waitFor(() =>
      expect(second.incident('INC-000003').linkedTo).toBeUndefined(),
    );
    await waitFor(() =>
      expect(screen.queryByText('1 linked incident')).toBeNull(),
    );
    await second.leave();

    show({ as: 'emma.clark', state, at: 'incidents/INC-000001' });
    await screen.findByRole('heading', { level: 2, name: /Card payments/ });
    expect(screen.queryByRole('region', { name: 'Major incident' })).toBeNull();
  });

  it('asks for a review when it is over, and keeps what was begun', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const engineer = FakeServiceDesk.create({ as: 'wang.fang', state });
    await engineer.act('INC-000001', 'resolve', {
      code: 'fixed',
      resolution: 'Rolled back',
      workaround: false,
    });
    const requester = show({
      as: 'emma.clark',
      state,
      at: 'incidents/INC-000001/review',
    });
    expect(
      await screen.findByRole('heading', {
        name: 'There is nothing to review',
      }),
    ).toBeInTheDocument();
    await requester.leave();

    const begun = show({
      as: 'maria.silva',
      state,
      at: 'incidents/INC-000001',
    });
    expect(
      await screen.findByText('A review is asked for'),
    ).toBeInTheDocument();
    await user.click(
      await screen.findByRole('link', { name: 'Write the review' }),
    );
    await user.type(
      await screen.findByRole('textbox', { name: 'What happened' }),
      'Card payments **failed**.',
    );
    await screen.findByText('Rolled back');
    await begun.leave();

    const { incident } = show({
      as: 'maria.silva',
      state,
      at: 'incidents/INC-000001/review',
    });
    const what = await screen.findByRole('textbox', { name: 'What happened' });
    expect(what).toHaveValue('Card payments **failed**.');
    await user.click(screen.getByRole('switch', { name: 'Preview' }));
    expect(screen.getByText('failed').tagName).toBe('STRONG');
    const save = screen.getByRole('button', { name: 'Save the review' });
    await user.click(save);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: 'Why' })).toHaveAttribute(
        'aria-invalid',
        'true',
      ),
    );
    await user.type(screen.getByRole('textbox', { name: 'Why' }), 'The pool');
    await user.type(
      screen.getByRole('textbox', { name: 'What will be done' }),
      'An alarm',
    );
    await user.click(save);
    const part = await screen.findByRole('region', {
      name: 'Major incident, over',
    });
    expect(part).toHaveTextContent('The pool');
    expect(incident('INC-000001').majorIncident?.review).toMatchObject({
      cause: 'The pool',
      writtenBy: 'user:default/maria.silva',
    });
  });

  it('shows on the pages of what depends on it, until it is over', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const at = { entity: 'checkout-web' };
    const first = show({ as: 'zhang.wei', state, at, language: 'zh' });
    const banner = await screen.findByRole('region', { name: '重大事件' });
    expect(
      within(banner).getByRole('link', { name: /Card payments are failing/ }),
    ).toBeInTheDocument();
    expect(banner).toHaveTextContent('您已关注');
    await first.leave();

    const engineer = FakeServiceDesk.create({ as: 'wang.fang', state });
    localStorage.clear();
    const other = show({ as: 'sun.hao', state, at });
    await user.click(
      await screen.findByRole('button', { name: 'Follow INC-000001' }),
    );
    expect(await screen.findByText(/You follow it/)).toBeInTheDocument();
    await engineer.act('INC-000001', 'resolve', {
      code: 'fixed',
      resolution: 'Rolled back',
      workaround: false,
    });
    await other.leave();

    show({ as: 'sun.hao', state, at });
    await screen.findByRole('heading', { name: 'Incidents' });
    await screen.findByText(/open incident|No open incident/);
    expect(
      screen.queryByRole('region', { name: 'Major incidents' }),
    ).toBeNull();
  });

  it('is offered instead of filing where what is chosen is affected', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const calm = show({
      as: 'emma.clark',
      state,
      at: 'report?ciRef=resource:default/office-printers',
    });
    await screen.findByRole('textbox', { name: /In a few words/ });
    expect(screen.queryByText(/A major incident is known/)).toBeNull();
    await calm.leave();
    localStorage.clear();

    const { desk } = show({
      as: 'sun.hao',
      state,
      at: 'report?ciRef=component:default/checkout-web',
    });
    expect(
      await screen.findByText(
        'A major incident is known: Card payments are failing',
      ),
    ).toBeInTheDocument();
    await user.click(
      screen.getByRole('button', { name: 'Follow instead of filing' }),
    );
    expect(
      await screen.findByText(/You follow INC-000001/),
    ).toBeInTheDocument();
    expect((await desk.getIncident('INC-000001')).viewer.following).toBe(true);
  });
});
