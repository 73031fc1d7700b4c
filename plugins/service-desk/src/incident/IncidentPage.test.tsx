import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeServiceDesk, sampleState } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import type { FakeState } from '../../dev/fakeState';
import { serviceDeskApiRef } from '../api';
import { deskRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { IncidentPage } from './IncidentPage';

function show(options: {
  number: string;
  as: string;
  state?: FakeState;
  language?: string;
}) {
  const desk = FakeServiceDesk.create({ as: options.as, state: options.state });
  renderInTestApp(
    <Routes>
      <Route path="incidents/:number" element={<IncidentPage />} />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, desk],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountPath: '/service-desk/*',
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
        '/service-desk/desk': deskRouteRef,
      },
      initialRouteEntries: [`/service-desk/incidents/${options.number}`],
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
    },
  );
  return desk;
}

const button = (name: string | RegExp) => screen.findByRole('button', { name });
const moves = () => screen.findByRole('group', { name: 'What you can do' });

describe('IncidentPage', () => {
  beforeEach(() => localStorage.clear());

  it('lets an engineer accept, note and resolve, each asking only for what it needs', async () => {
    const user = userEvent.setup();
    const desk = show({ number: 'INC-000014', as: 'wang.fang' });

    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: /付款接口返回超时/,
      }),
    ).toBeInTheDocument();
    await user.click(await button('Accept'));
    await user.click(await button('Resolve'));

    const dialog = await screen.findByRole('dialog', { name: 'Resolve' });
    const done = within(dialog).getByRole('textbox', { name: /What was done/ });
    expect(done).toHaveFocus();
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(
      await within(dialog).findByText('Please fill this in'),
    ).toBeInTheDocument();
    await user.type(done, 'Restarted the pool');
    await user.keyboard('{Control>}{Enter}{/Control}');

    expect(await screen.findByText('resolved it')).toBeInTheDocument();
    const incident = await desk.getIncident('INC-000014');
    expect(incident).toMatchObject({
      state: 'resolved',
      resolution: { code: 'fixed', text: 'Restarted the pool' },
    });
  });

  it('keeps replies and internal notes apart', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    show({ number: 'INC-000014', as: 'wang.fang', state });

    const reply = await screen.findByRole('textbox', {
      name: 'Reply to requester',
    });
    await user.type(reply, 'We are on it');
    await user.click(await screen.findByRole('tab', { name: 'Internal note' }));
    const note = await screen.findByRole('textbox', {
      name: 'Save internal note',
    });
    expect(note).toHaveValue('');
    expect(screen.getByText(/The requester will not/)).toBeInTheDocument();
    await user.type(note, 'Smells like the deployment');
    await user.click(await button('Save internal note'));
    expect(
      await screen.findByText('Smells like the deployment'),
    ).toBeInTheDocument();

    // What was begun as a reply is still there, and still a reply.
    await user.click(
      await screen.findByRole('tab', { name: 'Reply to requester' }),
    );
    expect(
      await screen.findByRole('textbox', { name: 'Reply to requester' }),
    ).toHaveValue('We are on it');
    const entry = state.records
      .find(r => r.incident.number === 'INC-000014')
      ?.timeline.at(-1);
    expect(entry).toMatchObject({
      visibility: 'internal',
      text: 'Smells like the deployment',
    });
  });

  it('shows those who work on it what else its requester reported', async () => {
    const desk = show({ number: 'INC-000014', as: 'li.na' });
    const { requester } = (await desk.getIncident('INC-000014')) as Incident;
    const { items } = await desk.listIncidents({ requester: [requester!] });
    const panel = await screen.findByRole('region', {
      name: 'Also reported by the requester',
    });
    const links = await within(panel).findAllByRole('link');
    expect(links.map(link => link.textContent)).toEqual([
      ...items
        .filter(({ number }) => number !== 'INC-000014')
        .slice(0, 5)
        .map(({ title }) => title),
      expect.stringMatching(/^All \d+ of them$/),
    ]);
  });

  it('lets an engineer ask a colleague of another team to help', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    const desk = show({ number: 'INC-000014', as: 'wang.fang', state });
    await user.click(await button('Ask a colleague'));
    await user.type(
      screen.getByRole('combobox', { name: 'Ask a colleague' }),
      'sun',
    );
    await user.click(await screen.findByRole('option', { name: /Sun Hao/ }));
    await user.type(
      screen.getByRole('textbox', { name: /What is asked of them/ }),
      'Are there locks?',
    );
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(
      await screen.findByText('asked a colleague to help'),
    ).toBeInTheDocument();
    expect(await desk.getIncident('INC-000014')).toMatchObject({
      helpers: ['user:default/sun.hao'],
    });

    const asSun = FakeServiceDesk.create({ as: 'sun.hao', state });
    expect(await asSun.getIncident('INC-000014')).toMatchObject({
      view: 'internal',
      allowedActions: [],
    });
  });

  it('offers the requester no internal note, and asks in Chinese whether it works', async () => {
    const user = userEvent.setup();
    const desk = show({
      number: 'INC-000025',
      as: 'zhang.wei',
      language: 'zh',
    });

    expect(
      await screen.findByText('已解决？请告诉我们现在是否正常。'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('textbox', { name: '发送给服务台' }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(screen.queryByText('报告人的其他事件')).not.toBeInTheDocument();
    expect(screen.queryByText('协办人')).not.toBeInTheDocument();

    await user.click(screen.getAllByRole('button', { name: '确认' })[0]);
    const dialog = await screen.findByRole('dialog', {
      name: '现在恢复正常了吗？',
    });
    await user.click(within(dialog).getByLabelText('没有，问题仍在'));
    await user.click(
      within(dialog).getByRole('button', { name: '未解决，重新打开' }),
    );
    expect(await within(dialog).findByText('请填写')).toBeInTheDocument();

    await user.click(within(dialog).getByLabelText('是的，已恢复正常'));
    // A real pointer would ask the stars where they are; here they are nowhere.
    fireEvent.click(within(dialog).getByLabelText('4: 满意'));
    await user.click(
      within(dialog).getByRole('button', { name: '确认并关闭' }),
    );
    expect(await screen.findByText('确认恢复正常')).toBeInTheDocument();
    expect(await desk.getIncident('INC-000025')).toMatchObject({
      state: 'closed',
      rating: { overall: 4 },
    });
  });

  it('tells what happened when somebody was faster, and keeps what was typed', async () => {
    const user = userEvent.setup();
    const state = sampleState();
    show({ number: 'INC-000014', as: 'raj.patel', state });
    const colleague = FakeServiceDesk.create({ as: 'wang.fang', state });

    await user.click(
      await within(await moves()).findByRole('button', {
        name: 'Escalate to the next tier',
      }),
    );
    const dialog = await screen.findByRole('dialog');
    const why = within(dialog).getByRole('textbox', { name: /what was tried/ });
    await user.type(why, 'Beyond us');
    await colleague.act('INC-000014', 'accept', {});
    await user.click(within(dialog).getByRole('button', { name: 'Escalate' }));

    expect(
      await within(dialog).findByText('It changed while you were writing'),
    ).toBeInTheDocument();
    expect(await within(dialog).findByText('accepted it')).toBeInTheDocument();
    expect(why).toHaveValue('Beyond us');

    await user.click(within(dialog).getByRole('button', { name: 'Escalate' }));
    await waitFor(() =>
      expect(screen.queryByRole('dialog')).not.toBeInTheDocument(),
    );
    expect(await colleague.getIncident('INC-000014')).toMatchObject({
      tier: 3,
    });
  });

  it('shows others what was announced and lets them follow, and nothing of the rest', async () => {
    const user = userEvent.setup();
    show({ number: 'INC-000020', as: 'zhang.wei' });

    expect(
      await screen.findByRole('heading', {
        level: 2,
        name: 'Signing in is slow',
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('Sign-in takes about a minute.'),
    ).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    await user.click(await button('Me too: follow'));
    expect(await button('Stop following')).toBeInTheDocument();
    expect(await screen.findByText('1 person follows')).toBeInTheDocument();
  });

  it('does not tell whether an incident of others exists', async () => {
    show({ number: 'INC-000004', as: 'zhang.wei' });
    expect(
      await screen.findByText('We could not find that'),
    ).toBeInTheDocument();
    expect(
      await screen.findByRole('link', { name: 'Go to my requests' }),
    ).toHaveAttribute('href', '/service-desk/my');
  });

  it('leads whoever works here back to the desk', async () => {
    show({ number: 'INC-000999', as: 'wang.fang' });
    expect(
      await screen.findByRole('link', { name: 'Go to the desk' }),
    ).toHaveAttribute('href', '/service-desk/desk');
  });
});
