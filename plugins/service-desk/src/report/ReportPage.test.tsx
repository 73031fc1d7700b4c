import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef } from '../api';
import { requestsRouteRef, rootRouteRef } from '../routes';
import { ReportPage } from './ReportPage';

function show(
  options: { as?: string; query?: string; language?: string } = {},
) {
  const desk = FakeServiceDesk.create({ as: options.as ?? 'zhang.wei' });
  const page = renderInTestApp(<ReportPage />, {
    apis: [
      [serviceDeskApiRef, desk],
      [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
    ],
    mountedRoutes: {
      '/service-desk': rootRouteRef,
      '/service-desk/my': requestsRouteRef,
    },
    initialRouteEntries: [`/service-desk/report${options.query ?? ''}`],
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
  return { desk, page };
}

const title = () => screen.findByRole('textbox', { name: /In a few words/ });

describe('ReportPage', () => {
  beforeEach(() => {
    localStorage.clear();
    // The test's browser has no addresses for bytes in memory.
    URL.createObjectURL = () => 'blob:preview';
    URL.revokeObjectURL = () => {};
  });

  it('says what is missing, sends once, and tells who has it', async () => {
    const user = userEvent.setup();
    const { desk } = show({ query: '?ciRef=component:default/payments-api' });
    const filed = desk.state.records.length;

    const major = await screen.findByRole('link', {
      name: 'A major incident is known: Card payments are failing',
    });
    expect(major).toHaveAttribute(
      'href',
      expect.stringMatching(/\/service-desk\/incidents\/INC-\d{6}$/),
    );

    const send = screen.getByRole('button', { name: 'Send report' });
    await user.click(send);
    expect(
      await screen.findByText(/Say in a few words what is broken/),
    ).toBeInTheDocument();
    await waitFor(async () => expect(await title()).toHaveFocus());
    expect(desk.state.records).toHaveLength(filed);

    await user.type(await title(), 'Refunds are refused');
    await user.type(
      screen.getByRole('textbox', { name: /What happens/ }),
      'Error 500 since noon',
    );
    await user.click(screen.getByRole('radio', { name: 'Many people' }));
    await user.click(screen.getByRole('radio', { name: 'I cannot work' }));
    expect(
      screen.getByRole('img', { name: 'Priority P1: critical' }),
    ).toBeInTheDocument();
    await user.dblClick(send);

    expect(
      await screen.findByRole('heading', { name: /^INC-\d{6} is on its way$/ }),
    ).toHaveFocus();
    expect(screen.getByText(/has it now/)).toHaveTextContent(/10 minutes/);
    expect(desk.state.records).toHaveLength(filed + 1);
    const record = desk.state.records.at(-1)!.incident;
    expect(record).toMatchObject({
      title: 'Refunds are refused',
      impact: 'high',
      urgency: 'high',
      ciRefs: ['component:default/payments-api'],
    });
    await user.click(screen.getByRole('button', { name: 'Report another' }));
    expect(
      screen.getByRole('link', { name: '+86 21 5555 0100' }),
    ).toHaveAttribute('href', 'tel:+862155550100');
    expect(await title()).toHaveValue('');
  }, 30_000);

  it('keeps the draft over a reload, for its writer alone', async () => {
    const user = userEvent.setup();
    const first = show();
    await user.type(await title(), 'My screen is dark');
    (await first.page).unmount();

    const colleague = show({ as: 'emma.clark' });
    expect(await title()).toHaveValue('');
    (await colleague.page).unmount();

    show();
    expect(await title()).toHaveValue('My screen is dark');
    await user.click(screen.getByRole('button', { name: 'Discard it' }));
    expect(await title()).toHaveValue('');
    expect(screen.queryByText('We kept the draft you began.')).toBeNull();
  }, 30_000);

  it('lets those who work on incidents file for somebody, and nobody else', async () => {
    const user = userEvent.setup();
    const requester = show();
    await title();
    expect(
      screen.queryByRole('switch', { name: /for somebody else/ }),
    ).toBeNull();
    (await requester.page).unmount();

    const engineer = show({ as: 'wang.fang' });
    expect(
      await screen.findByRole('switch', { name: /for somebody else/ }),
    ).toBeInTheDocument();
    (await engineer.page).unmount();

    const { desk } = show({ as: 'li.na' });
    await user.click(
      await screen.findByRole('switch', { name: /for somebody else/ }),
    );
    await user.type(
      screen.getByRole('combobox', { name: 'Who is affected?' }),
      'zhang',
    );
    await user.click(await screen.findByRole('option', { name: /Zhang Wei/ }));
    const before = await screen.findByRole('region', {
      name: 'What they reported so far',
    });
    const theirs = await desk.listIncidents({
      requester: ['user:default/zhang.wei'],
    });
    for (const [index, link] of (
      await within(before).findAllByRole('link')
    ).entries()) {
      expect(link).toHaveAttribute('target', '_blank');
      expect(link).toHaveTextContent(theirs.items[index].title);
    }
    await user.type(screen.getByRole('textbox', { name: /Phone/ }), '4711');
    await user.type(await title(), 'Printer eats paper');
    await user.type(
      screen.getByRole('textbox', { name: /What happens/ }),
      'Every page{Control>}{Enter}{/Control}',
    );
    expect(
      await screen.findByRole('heading', { name: /is on its way/ }),
    ).toBeInTheDocument();
    expect(desk.state.records.at(-1)!.incident).toMatchObject({
      title: 'Printer eats paper',
      channel: 'phone',
      requester: 'user:default/zhang.wei',
      filedBy: 'user:default/li.na',
      reporter: { phone: '4711' },
    });
  }, 30_000);

  it('takes a screenshot, refuses what is too large, and speaks Chinese', async () => {
    const user = userEvent.setup();
    const { desk } = show({ language: 'zh' });
    const input = await screen.findByLabelText('选择文件', {
      selector: 'input',
    });
    const huge = new File(['x'], 'huge.png', { type: 'image/png' });
    Object.defineProperty(huge, 'size', { value: 11 * 1024 * 1024 });
    await user.upload(input, [
      new File(['png'], 'screen.png', { type: 'image/png' }),
      huge,
    ]);
    expect(await screen.findByRole('alert')).toHaveTextContent('超过上限');
    const remove = await screen.findByRole('button', {
      name: '移除 screen.png',
    });
    expect(remove).toBeInTheDocument();
    await user.type(
      screen.getByRole('textbox', { name: /一句话说明/ }),
      '付款页面报错',
    );
    const form = screen.getByRole('form', { name: '报告事件' });
    await user.click(within(form).getByRole('button', { name: '提交报告' }));
    expect(
      await screen.findByRole('heading', { name: /已提交$/ }),
    ).toBeInTheDocument();
    const record = desk.state.records.at(-1)!.incident;
    expect(record.attachments.map(file => file.name)).toEqual(['screen.png']);
  }, 30_000);
});
