import { mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { ManualClock } from '../time';
import { OwningGroups } from './OwningGroups';

const payments = 'group:default/payments-team';
const finance = 'group:default/finance';

function setUp() {
  const catalog = catalogServiceMock({
    entities: [
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'payments-team', namespace: 'default' },
        relations: [
          { type: 'ownerOf', targetRef: 'component:default/payments-api' },
        ],
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Group',
        metadata: { name: 'finance', namespace: 'default' },
        relations: [],
      },
      {
        apiVersion: 'backstage.io/v1alpha1',
        kind: 'Component',
        metadata: { name: 'payments-api', namespace: 'default' },
        relations: [{ type: 'ownedBy', targetRef: payments }],
      },
    ],
  });
  const asked = jest.spyOn(catalog, 'queryEntities');
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const owners = OwningGroups.create({
    catalog,
    auth: mockServices.auth(),
    logger: mockServices.logger.mock(),
    clock,
  });
  return { owners, asked, clock };
}

describe('OwningGroups', () => {
  it('asks for each group, and again when an answer is old', async () => {
    const { owners, asked, clock } = setUp();
    expect(await owners.anyOwns([finance, payments])).toBe(true);
    expect(await owners.anyOwns([finance])).toBe(false);
    expect(await owners.anyOwns([])).toBe(false);
    expect(asked).toHaveBeenCalledTimes(2);
    // Who owns nothing may own something soon: the catalog may just be filled.
    clock.advance({ seconds: 10 });
    await owners.anyOwns([finance, payments]);
    expect(asked).toHaveBeenCalledTimes(3);
    clock.advance({ minutes: 1 });
    await owners.anyOwns([finance, payments]);
    expect(asked).toHaveBeenCalledTimes(5);
  });

  it('relies on what it knew while the catalog is away, and asks seldom then', async () => {
    const { owners, asked, clock } = setUp();
    await owners.anyOwns([payments]);
    asked.mockRejectedValue(new Error('connect ECONNREFUSED'));
    clock.advance({ minutes: 2 });
    expect(await owners.anyOwns([payments])).toBe(true);
    expect(await owners.anyOwns([payments])).toBe(true);
    expect(await owners.anyOwns([finance])).toBe(false);
    expect(asked).toHaveBeenCalledTimes(3);
    clock.advance({ seconds: 2 });
    await owners.anyOwns([payments]);
    expect(asked).toHaveBeenCalledTimes(4);
  });

  it('lists the groups that own something, and the last of them while the catalog is away', async () => {
    const { owners, asked, clock } = setUp();
    expect(await owners.list()).toEqual([payments]);
    expect(await owners.list()).toEqual([payments]);
    expect(asked).toHaveBeenCalledTimes(1);
    clock.advance({ minutes: 2 });
    asked.mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    expect(await owners.list()).toEqual([payments]);
    clock.advance({ seconds: 2 });
    expect(await owners.list()).toEqual([payments]);
    expect(asked).toHaveBeenCalledTimes(3);
  });
});
