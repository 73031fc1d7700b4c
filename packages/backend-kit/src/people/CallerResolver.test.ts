import {
  mockCredentials,
  mockServices,
  type ServiceMock,
} from '@backstage/backend-test-utils';
import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  createPermission,
} from '@backstage/plugin-permission-common';
import { ManualClock } from '../time';
import { CallerResolver } from './CallerResolver';
import type { PortalPolicy } from './portalLock';

const MEMO_SECONDS = 5;
const desk = 'group:default/service-desk';
const readPermission = createPermission({
  name: 'thing.read',
  attributes: { action: 'read' },
  resourceType: 'thing',
});
const createPermissionOfThings = createPermission({
  name: 'thing.create',
  attributes: { action: 'create' },
});
const policy: PortalPolicy<{ id: string }, { id: string }> = {
  permissions: [readPermission, createPermissionOfThings],
  readPermission,
  // No decision here is conditional.
  ruleset: { getRuleByName: jest.fn() } as unknown as PortalPolicy<
    { id: string },
    { id: string }
  >['ruleset'],
};

function setUp() {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const permissions: ServiceMock<PermissionsService> =
    mockServices.permissions.mock({
      authorizeConditional: async () => [
        { result: AuthorizeResult.ALLOW },
        { result: AuthorizeResult.DENY },
      ],
    });
  const userInfo: ServiceMock<UserInfoService> = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/li.na',
      ownershipEntityRefs: ['user:default/li.na', desk],
    }),
  });
  const visibleTo = jest.fn(async (refs: string[]) => new Set(refs));
  const callers = CallerResolver.create({
    catalogView: { visibleTo },
    auth: mockServices.auth(),
    userInfo,
    permissions,
    policy,
    rolesOf: async groups => ({ agent: groups.includes(desk) }),
    rolesOfServices: { agent: false },
    memoSeconds: MEMO_SECONDS,
    clock,
    logger: mockServices.logger.mock(),
  });
  return { callers, clock, permissions, userInfo, visibleTo };
}

describe('CallerResolver', () => {
  it('asks who somebody is once for what comes together, and the policy for each write', async () => {
    const { callers, clock, permissions, userInfo } = setUp();
    const li = mockCredentials.user('user:default/li.na');
    const calls = () => [
      userInfo.getUserInfo.mock.calls.length,
      permissions.authorizeConditional.mock.calls.length,
    ];
    const [first] = await Promise.all([
      callers.forRead(li),
      callers.forRead(li),
    ]);
    expect(first).toMatchObject({
      ref: 'user:default/li.na',
      groups: [desk],
      roles: { agent: true },
    });
    expect(first.portal.readable).toBe(true);
    expect(first.portal.permits(createPermissionOfThings)).toBe(false);
    expect(calls()).toEqual([1, 1]);
    await callers.forWrite(li);
    await callers.forWrite(li);
    expect(calls()).toEqual([1, 3]);

    clock.advance({ seconds: MEMO_SECONDS });
    await callers.forRead(li);
    expect(calls()).toEqual([2, 4]);
    // Nobody gets what another was told.
    await callers.forRead(mockCredentials.user('user:default/emma.clark'));
    expect(calls()).toEqual([3, 5]);
    clock.advance({ seconds: MEMO_SECONDS });
    await callers.forWrite(li);
    expect(calls()).toEqual([4, 6]);
  });

  it('takes what a person may see of the catalog along, nothing while it is away', async () => {
    const { callers, visibleTo } = setUp();
    const li = mockCredentials.user('user:default/li.na');
    const { sees } = await callers.forRead(li);
    expect(await sees?.([desk])).toEqual(new Set([desk]));
    expect(visibleTo).toHaveBeenCalledWith([desk], li, { certain: true });
    visibleTo.mockRejectedValue(new Error('away'));
    expect(await sees?.([desk])).toEqual(new Set());
    const service = await callers.forRead(mockCredentials.service());
    expect(service.sees).toBeUndefined();
  });

  it('keeps no failure', async () => {
    const { callers, userInfo } = setUp();
    const li = mockCredentials.user('user:default/li.na');
    userInfo.getUserInfo.mockRejectedValueOnce(new Error('auth is away'));
    await expect(callers.forRead(li)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(await callers.forRead(li)).toMatchObject({ groups: [desk] });
  });
});
