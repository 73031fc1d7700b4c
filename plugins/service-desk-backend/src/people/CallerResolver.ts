import type {
  AuthService,
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
  LoggerService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import {
  AuthenticationError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type {
  PolicyDecision,
  QueryPermissionRequest,
} from '@backstage/plugin-permission-common';
import type { Clock } from '@firstline/backend-kit';
import { stableHash } from '@firstline/backend-kit';
import type { DeskConfig } from '../settings/DeskConfig';
import type { Caller, DeskRoles } from './Caller';
import { DecisionMemo } from './DecisionMemo';
import {
  createPortalLock,
  portalPermissions,
  type DecidedPortalLock,
  type IncidentRuleset,
} from './portalLock';

/** A caller as a request shows them, with the portal's decisions fetched. */
export interface ResolvedCaller extends Caller {
  kind: 'user' | 'service';
  portal: DecidedPortalLock;
}

/** What a {@link CallerResolver} works with. */
export interface CallerResolverOptions {
  auth: AuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  /** The registered rules of incidents. */
  ruleset: IncidentRuleset;
  config: Pick<DeskConfig, 'groups' | 'permissionMemoSeconds'>;
  clock: Clock;
  logger: LoggerService;
}

// A basic permission is decided like any other, only never conditionally; the type of
// `authorizeConditional` alone leaves it out, and a second call would cost a round trip.
const queries = portalPermissions.map(permission => ({
  permission,
})) as QueryPermissionRequest[];

const noRoles: DeskRoles = {
  agent: false,
  incidentManager: false,
  deskManager: false,
};

/** Makes a {@link Caller} of credentials, with at most one call to the permission policy. */
export class CallerResolver {
  readonly #options: CallerResolverOptions;
  readonly #memo: DecisionMemo<PolicyDecision[]>;

  static create(options: CallerResolverOptions): CallerResolver {
    return new CallerResolver(options);
  }

  private constructor(options: CallerResolverOptions) {
    this.#options = options;
    this.#memo = DecisionMemo.create({
      clock: options.clock,
      seconds: options.config.permissionMemoSeconds,
    });
  }

  /**
   * The caller of a read: the policy's decisions may be some seconds old.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forRead(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    return this.#resolve(credentials, key =>
      this.#memo.get(key, () => this.#decide(credentials)),
    );
  }

  /**
   * The caller of a write: the policy is asked each time.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forWrite(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    return this.#resolve(credentials, () => this.#decide(credentials));
  }

  async #resolve(
    credentials: BackstageCredentials,
    decide: (key: string) => Promise<PolicyDecision[]>,
  ): Promise<ResolvedCaller> {
    const { auth, ruleset } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return this.#user(credentials, decide);
    }
    if (auth.isPrincipal(credentials, 'service')) {
      // Answered from the token's own restrictions, without a call.
      const decisions = await this.#decide(credentials);
      return {
        kind: 'service',
        ref: serviceRef(credentials),
        groups: [],
        roles: noRoles,
        portal: createPortalLock({ decisions, ruleset }),
      };
    }
    throw new AuthenticationError('Sign in first');
  }

  async #user(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    decide: (key: string) => Promise<PolicyDecision[]>,
  ): Promise<ResolvedCaller> {
    const { userInfo, ruleset } = this.#options;
    const ref = credentials.principal.userEntityRef;
    const { ownershipEntityRefs } = await userInfo.getUserInfo(credentials);
    const groups = ownershipEntityRefs
      .map(owner => owner.toLocaleLowerCase('en-US'))
      .filter(owner => owner.startsWith('group:'));
    // All that a policy is told of a user; the time of expiry stands for the token.
    const key = stableHash([
      ref,
      credentials.principal.actor?.subject,
      credentials.expiresAt?.getTime(),
      groups,
    ]);
    const decisions = await decide(key);
    return {
      kind: 'user',
      ref: ref.toLocaleLowerCase('en-US'),
      groups,
      roles: this.#rolesOf(groups),
      portal: createPortalLock({ decisions, ruleset }),
    };
  }

  #rolesOf(groups: string[]): DeskRoles {
    const { desk, incidentManagers, deskManagers } =
      this.#options.config.groups;
    const isIn = (group?: string) =>
      group !== undefined && groups.includes(group);
    return {
      agent: isIn(desk),
      incidentManager: isIn(incidentManagers),
      deskManager: isIn(deskManagers),
    };
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision[]> {
    const { permissions, logger } = this.#options;
    try {
      return await permissions.authorizeConditional(queries, { credentials });
    } catch (error) {
      logger.warn('The permission policy cannot be asked', toError(error));
      throw new ServiceUnavailableError(
        'Permissions cannot be checked just now; try again in a moment',
      );
    }
  }
}

function serviceRef({
  principal: { subject },
}: BackstageCredentials<BackstageServicePrincipal>): string {
  return subject.toLocaleLowerCase('en-US');
}
