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
  ResponseError,
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

/** How answers are had: asked for, or remembered by a key. */
interface Recall {
  groups(key: string, ask: () => Promise<string[]>): Promise<string[]>;
  decisions(
    key: string,
    ask: () => Promise<PolicyDecision[]>,
  ): Promise<PolicyDecision[]>;
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

/**
 * Makes a {@link Caller} of credentials, with at most one call to the permission policy and
 * one to the auth plugin.
 */
export class CallerResolver {
  readonly #options: CallerResolverOptions;
  readonly #decisions: DecisionMemo<PolicyDecision[]>;
  readonly #groups: DecisionMemo<string[]>;

  static create(options: CallerResolverOptions): CallerResolver {
    return new CallerResolver(options);
  }

  private constructor(options: CallerResolverOptions) {
    this.#options = options;
    const memo = {
      clock: options.clock,
      seconds: options.config.permissionMemoSeconds,
    };
    this.#decisions = DecisionMemo.create(memo);
    this.#groups = DecisionMemo.create(memo);
  }

  /**
   * The caller of a read: their groups and the policy's decisions may be some seconds old.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forRead(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    return this.#resolve(credentials, {
      groups: (key, ask) => this.#groups.get(key, ask),
      decisions: (key, ask) => this.#decisions.get(key, ask),
    });
  }

  /**
   * The caller of a write: all is asked each time.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forWrite(credentials: BackstageCredentials): Promise<ResolvedCaller> {
    return this.#resolve(credentials, {
      groups: (_, ask) => ask(),
      decisions: (_, ask) => ask(),
    });
  }

  async #resolve(
    credentials: BackstageCredentials,
    recall: Recall,
  ): Promise<ResolvedCaller> {
    const { auth, ruleset } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return this.#user(credentials, recall);
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
    recall: Recall,
  ): Promise<ResolvedCaller> {
    const ref = credentials.principal.userEntityRef;
    // All that a policy is told of a user; the time of expiry stands for the token.
    const token = [
      ref,
      credentials.principal.actor?.subject,
      credentials.expiresAt?.getTime(),
    ];
    const groups = await recall.groups(stableHash(token), () =>
      this.#groupsOf(credentials),
    );
    const decisions = await recall.decisions(
      stableHash([...token, groups]),
      () => this.#decide(credentials),
    );
    return {
      kind: 'user',
      ref: ref.toLocaleLowerCase('en-US'),
      groups,
      roles: this.#rolesOf(groups),
      portal: createPortalLock({
        decisions,
        ruleset: this.#options.ruleset,
      }),
    };
  }

  // By default tokens do not carry the groups, and this is a call to the auth plugin.
  async #groupsOf(credentials: BackstageCredentials): Promise<string[]> {
    const { userInfo, logger } = this.#options;
    const { ownershipEntityRefs } = await userInfo
      .getUserInfo(credentials)
      .catch(error => {
        // A reply of the auth plugin is its own word; anything else means that it is away.
        if (error instanceof ResponseError) throw error;
        logger.warn(
          'The auth plugin cannot be asked for groups',
          toError(error),
        );
        throw new ServiceUnavailableError(
          'Your groups cannot be looked up just now; try again in a moment',
        );
      });
    return ownershipEntityRefs
      .map(owner => owner.toLocaleLowerCase('en-US'))
      .filter(owner => owner.startsWith('group:'));
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
