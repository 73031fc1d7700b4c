import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DateTime } from 'luxon';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import type { FakeState } from '../../dev/fakeState';
import { serviceDeskApiRef } from '../api';
import { agentsRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { AgentPage } from './AgentPage';
import { AgentsPage } from './AgentsPage';

const entry = {
  list: <AgentsPage />,
  li: <AgentPage userRef="user:default/li.na" />,
  tom: <AgentPage userRef="user:default/tom.baker" />,
};

function show(
  page: keyof typeof entry,
  as: string,
  options: { language?: string; state?: FakeState } = {},
) {
  const desk = FakeServiceDesk.create({ as, state: options.state });
  renderInTestApp(entry[page], {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/agents': agentsRouteRef,
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
  return desk;
}

beforeEach(() => localStorage.clear());

const iso = (days: number) => DateTime.now().plus({ days }).toISODate() ?? '';

describe('AgentsPage', () => {
  it('tells who is there and how much they have, to those who work', async () => {
    show('list', 'li.na');
    const table = await screen.findByRole('table', {
      name: 'People who work on incidents',
    });
    const tom = within(table).getByRole('row', { name: /tom\.baker|Tom/ });
    expect(within(tom).getByText('On leave')).toBeInTheDocument();
    expect(within(tom).getByText(/2 open · load/)).toBeInTheDocument();
    const li = within(table).getByRole('row', { name: /li\.na|Li Na/ });
    expect(within(li).getByText('On call')).toBeInTheDocument();
    expect(within(li).getByText('vpn')).toBeInTheDocument();
  });

  it('is not for requesters', async () => {
    show('list', 'zhang.wei');
    expect(
      await screen.findByText(/Only those who work on incidents see/),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).not.toBeInTheDocument();
  });
});

describe('AgentPage', () => {
  it('keeps leave that was added, takes back one that was removed by mistake', async () => {
    const user = userEvent.setup();
    const desk = show('li', 'li.na');
    await user.click(
      await screen.findByRole('button', { name: /^Remove the leave/ }),
    );
    expect(screen.getByText('No leave is entered.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      screen.getByRole('button', { name: /^Remove the leave/ }),
    ).toBeInTheDocument();
    expect(
      screen.queryByText('There are changes you have not saved.'),
    ).not.toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Add leave' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(within(dialog).getAllByText('Please give a date')).toHaveLength(2);
    await user.type(within(dialog).getByLabelText('First day away'), iso(3));
    // A leave of a day is said with its first.
    expect(within(dialog).getByLabelText('Last day away')).toHaveValue(iso(3));
    await user.click(within(dialog).getByRole('button', { name: 'Take over' }));
    expect(
      await screen.findByText('There are changes you have not saved.'),
    ).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => {
      const { profile, version } = await desk.getAgent('user:default/li.na');
      expect(profile.leaves.map(({ from }) => from)).toEqual([iso(3), iso(20)]);
      expect(version).toBe(1);
    });
    await waitFor(() =>
      expect(
        screen.queryByRole('button', { name: 'Save' }),
      ).not.toBeInTheDocument(),
    );
  });

  it('loses nothing when somebody else was faster', async () => {
    const user = userEvent.setup();
    const desk = show('li', 'li.na');
    const capacity = await screen.findByRole('textbox', { name: /^Capacity/ });
    await user.clear(capacity);
    await user.type(capacity, '20');
    await user.tab();

    const manager = FakeServiceDesk.create({
      as: 'he.qiang',
      state: desk.state,
    });
    const { profile } = await manager.getAgent('user:default/li.na');
    await manager.putAgent(
      'user:default/li.na',
      { ...profile, skills: ['sap'], capacity: 5 },
      { ifMatch: 0 },
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You both changed: Capacity. Yours is shown; saving replaces theirs.',
    );
    expect(capacity).toHaveValue('20');
    expect(screen.getByText('sap')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(async () => {
      const saved = await desk.getAgent('user:default/li.na');
      expect(saved.profile).toMatchObject({ capacity: 20, skills: ['sap'] });
    });
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('hands over what somebody on leave has open, and says what became of each', async () => {
    const user = userEvent.setup();
    const desk = show('tom', 'li.na');
    expect(
      await screen.findByText(/is away and has open work/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Add leave' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getAllByRole('button', { name: 'Hand over…' })[0]);
    const dialog = await screen.findByRole('dialog');
    const boxes = within(dialog).getAllByRole('checkbox', { name: /INC-/ });
    expect(boxes).toHaveLength(2);
    await user.click(
      within(dialog).getByRole('checkbox', { name: 'All of them' }),
    );
    await user.click(
      within(dialog).getByRole('button', { name: 'Hand over 0 incidents' }),
    );
    expect(
      within(dialog).getByText('Choose at least one incident'),
    ).toBeInTheDocument();
    await user.click(boxes[0]);
    await user.click(
      within(dialog).getByRole('button', { name: 'Hand over 1 incident' }),
    );
    expect(
      await screen.findByText('1 incident has been handed over.'),
    ).toBeInTheDocument();
    const { items } = await desk.listIncidents({
      assignee: ['user:default/tom.baker'],
      state: ['assigned', 'pending'],
    });
    expect(items).toHaveLength(1);
  });

  it('tells in the reader’s language why something stayed', async () => {
    const user = userEvent.setup();
    const desk = show('tom', 'li.na', { language: 'zh' });
    await user.click(
      (
        await screen.findAllByRole('button', { name: '移交……' })
      )[0],
    );
    const dialog = await screen.findByRole('dialog');
    const [first] = within(dialog).getAllByRole('checkbox', { name: /INC-/ });
    const number = /INC-\d+/.exec(first.closest('label')?.textContent ?? '');
    await desk.act(number?.[0] ?? '', 'assign', {
      assignee: 'user:default/chen.jie',
    });
    await user.click(
      within(dialog).getByRole('button', { name: /^移交 \d+ 个事件/ }),
    );
    expect(await screen.findByText('已由他人处理')).toBeInTheDocument();
    expect(screen.getByText('未移交')).toBeInTheDocument();
  });

  it('takes hours of one’s own, and says in Chinese what is wrong with them', async () => {
    const user = userEvent.setup();
    show('li', 'li.na', { language: 'zh' });
    const monday = await screen.findByRole('group', { name: '星期一' });
    await user.click(
      within(monday).getByRole('button', { name: '为星期一添加时段' }),
    );
    expect(
      within(monday).getByText('星期一：请填写开始和结束时间'),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: '保存' })).toBeDisabled();
    expect(screen.getByText('请检查上面标出的内容。')).toBeInTheDocument();
  });
});
