import {
  mockCredentials,
  mockServices,
  type ServiceMock,
} from '@backstage/backend-test-utils';
import type {
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { ManualClock } from '@firstline/backend-kit';
import { companyConfig, groups } from '../__testUtils__/company';
import { CallerResolver } from './CallerResolver';
import { portalPermissions, type IncidentRuleset } from './portalLock';

function setUp() {
  const clock = ManualClock.create('2026-11-23T08:00:00.000Z');
  const permissions: ServiceMock<PermissionsService> =
    mockServices.permissions.mock({
      authorizeConditional: async () =>
        portalPermissions.map(() => ({ result: AuthorizeResult.ALLOW })),
    });
  const userInfo: ServiceMock<UserInfoService> = mockServices.userInfo.mock({
    getUserInfo: async () => ({
      userEntityRef: 'user:default/li.na',
      ownershipEntityRefs: ['user:default/li.na', groups.desk],
    }),
  });
  const callers = CallerResolver.create({
    auth: mockServices.auth(),
    userInfo,
    permissions,
    // No decision here is conditional.
    ruleset: { getRuleByName: jest.fn() } as unknown as IncidentRuleset,
    config: companyConfig,
    clock,
    logger: mockServices.logger.mock(),
  });
  return { callers, clock, permissions, userInfo };
}

describe('CallerResolver', () => {
  it('asks who somebody is once for reads that come together, and for each write', async () => {
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
      groups: [groups.desk],
      roles: { agent: true, deskManager: false },
    });
    expect(calls()).toEqual([1, 1]);
    await callers.forWrite(li);
    await callers.forWrite(li);
    expect(calls()).toEqual([3, 3]);

    clock.advance({ seconds: companyConfig.permissionMemoSeconds });
    await callers.forRead(li);
    expect(calls()).toEqual([4, 4]);
    // Nobody gets what another was told.
    await callers.forRead(mockCredentials.user('user:default/emma.clark'));
    expect(calls()).toEqual([5, 5]);
  });

  it('keeps no failure', async () => {
    const { callers, userInfo } = setUp();
    const li = mockCredentials.user('user:default/li.na');
    userInfo.getUserInfo.mockRejectedValueOnce(new Error('auth is away'));
    await expect(callers.forRead(li)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
    });
    expect(await callers.forRead(li)).toMatchObject({ groups: [groups.desk] });
  });
});
