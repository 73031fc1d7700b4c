import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { refusal } from '@firstline/frontend-kit/testUtils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { agentsRouteRef, requestsRouteRef, rootRouteRef } from '../routes';
import { DispatchPage } from './DispatchPage';

const DESK = 'group:default/service-desk';

function show(
  as: string,
  options: {
    query?: string;
    language?: string;
    before?: (method: string) => Promise<void>;
  } = {},
) {
  const desk = FakeServiceDesk.create({ as, before: options.before });
  renderInTestApp(<DispatchPage />, {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
      '/service-desk/agents': agentsRouteRef,
    },
    initialRouteEntries: [`/service-desk/dispatch${options.query ?? ''}`],
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

const queue = () => screen.findByRole('region', { name: 'Nobody has it yet' });

async function firstWaiting() {
  const card = within(await queue()).getAllByRole('listitem')[0];
  const number = /INC-\d+/.exec(card.textContent ?? '')?.[0] as string;
  return { card, number };
}

describe('DispatchPage', () => {
  beforeEach(() => localStorage.clear());

  it('gives work away by menu, says so, and takes it back', async () => {
    const user = userEvent.setup();
    const desk = show('li.na');
    const { number } = await firstWaiting();

    await user.click(
      screen.getByRole('button', { name: `Assign to… ${number}` }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: /^chen\.jie/ }),
    );
    expect(
      await screen.findByText(`${number} is with chen.jie now.`),
    ).toBeInTheDocument();
    await waitFor(async () =>
      expect(await desk.getIncident(number)).toMatchObject({
        assignee: 'user:default/chen.jie',
      }),
    );
    const chen = screen.getByRole('region', { name: /^chen\.jie/ });
    expect(
      within(chen).getByRole('listitem', { name: new RegExp(number) }),
    ).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(
      await screen.findByText(`Undone: ${number} is where it was.`),
    ).toBeInTheDocument();
    expect(
      within(await queue()).getByRole('listitem', {
        name: new RegExp(number),
      }),
    ).toBeInTheDocument();
    expect((await desk.getIncident(number)) as object).not.toHaveProperty(
      'assignee',
      'user:default/chen.jie',
    );
  });

  it('tells why somebody is proposed and others are not, and follows in one press', async () => {
    const user = userEvent.setup();
    const desk = show('li.na');
    const { card, number } = await firstWaiting();
    await user.click(
      within(card).getByRole('button', {
        name: `Why? ${number}`,
      }),
    );
    const reasons = await screen.findByRole('dialog');
    expect(
      within(reasons).getByText(/The service desk takes every new incident/),
    ).toBeInTheDocument();
    expect(within(reasons).getByText('would get it')).toBeInTheDocument();
    expect(within(reasons).getByText('on leave')).toBeInTheDocument();
    expect(within(reasons).getByText('has more to do')).toBeInTheDocument();
    await user.keyboard('{Escape}');

    await user.click(
      within(card).getByRole('button', {
        name: `As proposed ${number} to li.na`,
      }),
    );
    await waitFor(async () =>
      expect(await desk.getIncident(number)).toMatchObject({
        assignee: 'user:default/li.na',
      }),
    );
  });

  it('is dragged by keyboard', async () => {
    const user = userEvent.setup();
    const desk = show('li.na');
    const { number } = await firstWaiting();
    screen.getByRole('button', { name: `Move ${number}` }).focus();
    await user.keyboard('{Enter}');
    const li = screen.getByRole('region', { name: /^li\.na/ });
    for (let i = 0; i < 4 && document.activeElement !== li; i += 1) {
      await user.tab();
    }
    expect(li).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(
      await screen.findByText(`${number} is with li.na now.`),
    ).toBeInTheDocument();
    expect(await desk.getIncident(number)).toMatchObject({
      assignee: 'user:default/li.na',
    });
  });

  it('puts work back into the queue, or leaves it to the rules', async () => {
    const user = userEvent.setup();
    const desk = show('li.na');
    const { number } = await firstWaiting();
    const asked = jest.spyOn(desk, 'act');
    const choose = async (name: RegExp) => {
      await user.click(
        screen.getByRole('button', { name: `Assign to… ${number}` }),
      );
      await user.click(await screen.findByRole('menuitem', { name }));
    };
    await choose(/^chen\.jie/);
    await screen.findByText(`${number} is with chen.jie now.`);
    await choose(/^Back to the queue/);
    await screen.findByText(`${number} is back in the queue of the team.`);
    expect(asked.mock.lastCall?.[2]).toEqual({ team: DESK, queue: true });
    await choose(/^chen\.jie/);
    await screen.findByText(`${number} is with chen.jie now.`);
    await choose(/^Somebody else, by the rules/);
    await waitFor(() =>
      expect(asked.mock.lastCall?.[2]).toEqual({ team: DESK }),
    );
  });

  it('puts a card back that was refused, and says why', async () => {
    const user = userEvent.setup();
    show('li.na', {
      before: async method => {
        if (method === 'act') throw await refusal(409, 'It has changed');
      },
    });
    const { number } = await firstWaiting();
    await user.click(
      screen.getByRole('button', { name: `Assign to… ${number}` }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: /^chen\.jie/ }),
    );
    expect(
      await screen.findByText(
        `${number} was not assigned: Somebody was faster: it has changed in the meantime.`,
      ),
    ).toBeInTheDocument();
    expect(
      within(await queue()).getByRole('listitem', {
        name: new RegExp(number),
      }),
    ).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Undo' })).toBeNull();
  });

  it('asks for a reason when one is needed', async () => {
    const user = userEvent.setup();
    let asked = 0;
    const desk = show('li.na', {
      before: async method => {
        if (method !== 'act') return;
        asked += 1;
        if (asked === 1) throw await refusal(400, 'reason: is required');
      },
    });
    const { number } = await firstWaiting();
    await user.click(
      screen.getByRole('button', { name: `Assign to… ${number}` }),
    );
    await user.click(
      await screen.findByRole('menuitem', { name: /^chen\.jie/ }),
    );
    const dialog = await screen.findByRole('dialog', { name: /^Why to/ });
    await user.type(within(dialog).getByRole('textbox'), 'Knows it best');
    await user.click(within(dialog).getByRole('button', { name: 'Assign' }));
    expect(
      await screen.findByText(`${number} is with chen.jie now.`),
    ).toBeInTheDocument();
    expect(await desk.getIncident(number)).toMatchObject({
      assignee: 'user:default/chen.jie',
    });
  });

  it('says when nothing waits, when nobody is in a team, and speaks Chinese', async () => {
    show('li.na', { query: '?team=group:default/core-engineering' });
    expect(
      await screen.findByText('Nothing waits. Everything has somebody.'),
    ).toBeInTheDocument();
    localStorage.clear();
    show('he.qiang', { query: '?team=group:default/finance', language: 'zh' });
    expect(await screen.findByText('该团队没有成员。')).toBeInTheDocument();
  });

  it('is not for requesters', async () => {
    show('zhang.wei', { query: `?team=${DESK}` });
    expect(
      await screen.findByText(/The dispatch board is for those who work/),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('region', { name: 'Nobody has it yet' }),
    ).not.toBeInTheDocument();
  });
});
