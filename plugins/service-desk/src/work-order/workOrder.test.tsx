import { renderInTestApp } from '@backstage/frontend-test-utils';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { catalogApiMock } from '@backstage/plugin-catalog-react/testUtils';
import type { Incident } from '@firstline/plugin-service-desk-common';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router-dom';
import { FakeServiceDesk } from '../../dev/FakeServiceDesk';
import { FakeWorkOrders } from '../../dev/FakeWorkOrders';
import { sampleEntities } from '../../dev/catalog';
import { serviceDeskApiRef, workOrderApiRef } from '../api';
import { requestsRouteRef, rootRouteRef } from '../routes';
import { OwnWorkOrders } from './OwnWorkOrders';
import { WorkOrderPage } from './WorkOrderPage';
import { WorkOrderPanel } from './WorkOrderPanel';

const NUMBER = 'INC-000014';

async function show(
  as: string,
  options: { orders?: FakeWorkOrders; path?: string; language?: string } = {},
) {
  const desk = FakeServiceDesk.create({ as });
  const orders = options.orders ?? FakeWorkOrders.create({ as });
  const incident = (await desk.getIncident(NUMBER)) as Incident;
  const worked = jest.fn();
  renderInTestApp(
    <Routes>
      <Route
        path="/"
        element={
          <WorkOrderPanel
            incident={incident}
            onWorked={worked}
            onChange={() => {}}
          />
        }
      />
      <Route path="desk" element={<OwnWorkOrders round={0} />} />
      <Route
        path="incidents/:number/work-orders/:order"
        element={<WorkOrderPage />}
      />
    </Routes>,
    {
      apis: [
        [serviceDeskApiRef, desk],
        [workOrderApiRef, orders],
        [catalogApiRef, catalogApiMock({ entities: sampleEntities() })],
      ],
      mountPath: '/service-desk/*',
      mountedRoutes: {
        '/service-desk': rootRouteRef,
        '/service-desk/my': requestsRouteRef,
      },
      initialRouteEntries: [`/service-desk${options.path ?? ''}`],
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
  return { orders, worked };
}

// Key by key it takes many times as long, and forms are not what is tested here.
function fill(field: HTMLElement, value: string): void {
  fireEvent.change(field, { target: { value } });
}

beforeEach(() => localStorage.clear());

describe('a visit', () => {
  it('is planned, begun with who agreed, and finished with who signed', async () => {
    const user = userEvent.setup();
    const { orders, worked } = await show('wang.fang');
    const press = async (name: string) =>
      user.click(await screen.findByRole('button', { name }));
    const dialog = async () => within(await screen.findByRole('dialog'));

    await press('Plan a visit or session');
    let form = await dialog();
    await user.click(form.getByRole('button', { name: 'Plan it' }));
    expect(form.getByText('Please fill this in')).toBeInTheDocument();
    fill(form.getByLabelText(/What has to be done/), 'See the rack');
    await user.click(form.getByRole('button', { name: 'Plan it' }));

    await press('Arrived: WO-000001');
    form = await dialog();
    await user.click(form.getByRole('button', { name: 'Begin' }));
    expect(orders.orders[0].state).toBe('planned');
    fill(form.getByLabelText(/Who agreed/), 'Zhang Wei');
    fill(form.getByLabelText(/Arrived at/), '2026-11-20T09:00');
    await user.click(form.getByRole('button', { name: 'Begin' }));

    await press('Finish WO-000001');
    form = await dialog();
    fill(form.getByLabelText(/What was done/), 'New fan');
    await user.click(form.getByRole('button', { name: 'Add a part' }));
    fill(form.getByLabelText(/Part or consumable/), 'Fan');
    const signed = form.getByLabelText(/Signed by/);
    expect(signed).toHaveValue('Zhang Wei');
    fill(signed, '');
    await user.click(form.getByRole('button', { name: 'Finish' }));
    expect(orders.orders[0].state).toBe('in_progress');
    fill(signed, 'Emma Clark');
    await user.click(form.getByLabelText(/The place is clean/));
    fill(form.getByLabelText(/Left at/), '2026-11-20T10:30');
    await user.click(form.getByRole('button', { name: 'Finish' }));

    expect(await screen.findByText('New fan')).toBeInTheDocument();
    expect(orders.orders[0]).toMatchObject({
      state: 'done',
      consent: { by: 'Zhang Wei', how: 'in-person' },
      parts: [{ name: 'Fan', quantity: 1 }],
      signOff: { signedBy: 'Emma Clark', leftInOrder: true },
    });
    expect(worked.mock.calls).toEqual([[NUMBER, 5_400, 'on-site-visit']]);
    expect(screen.queryByRole('button', { name: /WO-000001/ })).toBeNull();
  });

  it('is a sheet of paper, in Chinese too, and nothing to do for its reader', async () => {
    const own = FakeWorkOrders.create({ as: 'wang.fang' });
    await own.createWorkOrder(NUMBER, { form: 'on-site', task: '检查机柜' });
    await show('wang.fang', {
      orders: own,
      path: `/incidents/${NUMBER}/work-orders/WO-000001`,
      language: 'zh',
    });
    const sheet = await screen.findByRole('article', {
      name: 'IT 现场维修工单 WO-000001',
    });
    expect(within(sheet).getByText('检查机柜')).toBeInTheDocument();
    expect(within(sheet).getByText('用户签字/日期')).toBeInTheDocument();
  });

  it('waits above the queues of whoever is to do it, and of nobody else', async () => {
    const orders = FakeWorkOrders.create({ as: 'wang.fang' });
    await orders.createWorkOrder(NUMBER, {
      form: 'on-site',
      task: 'See the rack',
      place: 'Floor 3',
    });
    await show('wang.fang', { orders, path: '/desk' });
    const link = await screen.findByRole('link', { name: /INC-000014/ });
    expect(link).toHaveAttribute('href', '/service-desk/incidents/INC-000014');
    expect(screen.getByText('On-site visit · Floor 3')).toBeInTheDocument();
    expect(await orders.seenBy('raj.patel').listOwnWorkOrders()).toEqual({
      items: [],
    });
  });

  it('says that it was called off, and no longer since when', async () => {
    const orders = FakeWorkOrders.create({ as: 'wang.fang' });
    await orders.createWorkOrder(NUMBER, { form: 'remote', task: 'Look' });
    const consent = { by: 'Zhang Wei', how: 'phone' } as const;
    await orders.stepWorkOrder('WO-000001', 'start', { consent });
    await show('wang.fang', { orders });
    const panel = await screen.findByText(/^Since/);
    expect(panel).toBeInTheDocument();
    cleanup();

    await orders.stepWorkOrder('WO-000001', 'cancel', { reason: 'No need' });
    await show('wang.fang', { orders });
    expect(await screen.findByText('Called off: No need')).toBeInTheDocument();
    expect(screen.queryByText(/^Since/)).toBeNull();
    cleanup();

    const path = `/incidents/${NUMBER}/work-orders/WO-000001`;
    await show('wang.fang', { orders, path });
    expect(await screen.findByText('Called off: No need')).toBeInTheDocument();
  });

  it('says nothing where nobody was sent, to who could send nobody', async () => {
    const { seenBy } = FakeWorkOrders.prototype;
    const none = FakeWorkOrders.create({ as: 'wang.fang' });
    await show('li.na', { orders: seenBy.call(none, 'zhang.wei') });
    // Time for what would come.
    await new Promise(done => setTimeout(done, 100));
    expect(screen.queryByText('Visits and remote sessions')).toBeNull();
  });
});
