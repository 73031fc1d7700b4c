import { sameType } from '@firstline/common-kit';
import {
  type WorkOrder,
  type WorkOrderList,
  formatWorkOrderNumber,
  parseWorkOrderNumber,
  workOrderStates,
  workOrderStepsOf,
} from './workOrder';
import type {
  workOrderListReplySchema,
  workOrderReplySchema,
} from './workOrderReplySchemas';
import {
  createWorkOrderSchema,
  workOrderStepSchemas,
} from './workOrderSchemas';

it('has one number for each work order, written one way', () => {
  expect(formatWorkOrderNumber(7)).toBe('WO-000007');
  expect(parseWorkOrderNumber('WO-1234567')).toBe(1_234_567);
  for (const text of ['WO-7', 'wo-000007', 'WO-000000', 'WO-0000007', 'x']) {
    expect(parseWorkOrderNumber(text)).toBeUndefined();
  }
});

it('goes one way, and ends', () => {
  expect(
    workOrderStates.map(state => [state, workOrderStepsOf(state)]),
  ).toEqual([
    ['planned', ['start', 'cancel']],
    ['in_progress', ['finish', 'cancel']],
    ['done', []],
    ['cancelled', []],
  ]);
});

it('takes no work without consent, and no field that it does not know', () => {
  const { start, finish } = workOrderStepSchemas;
  const consent = { by: 'Zhang Wei', how: 'phone' };
  expect(start.safeParse({ consent }).success).toBe(true);
  expect(start.safeParse({}).success).toBe(false);
  expect(start.safeParse({ consent: { by: ' ', how: 'phone' } }).success).toBe(
    false,
  );
  const parts = [{ name: 'Toner', quantity: 0 }];
  expect(finish.safeParse({ work: 'Cleaned', parts }).success).toBe(false);
  const order = { form: 'on-site', task: 'Change the toner' };
  expect(createWorkOrderSchema.safeParse(order).success).toBe(true);
  expect(
    createWorkOrderSchema.safeParse({ ...order, state: 'done' }).success,
  ).toBe(false);
});

it('says in its schemas what its types say', () => {
  expect([
    sameType<typeof workOrderReplySchema, WorkOrder>(true),
    sameType<typeof workOrderListReplySchema, WorkOrderList>(true),
  ]).toEqual([true, true]);
});
