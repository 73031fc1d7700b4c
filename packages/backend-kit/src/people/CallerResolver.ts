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
import type { CatalogView } from '../catalog/CatalogView';
import { stableHash } from '../stableHash';
import type { Clock } from '../time';
import { answerInTime } from '../time/answerInTime';
import type { Caller, ResolvedCaller } from './Caller';
import { DecisionMemo } from './DecisionMemo';
import { createPortalLock, type PortalPolicy } from './portalLock';

/** What a {@link CallerResolver} works with. */
export interface CallerResolverOptions<Roles, Resource, Criterion> {
  auth: AuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  policy: PortalPolicy<Resource, Criterion>;
  /** What somebody's groups (lower-case refs) make of them. */
  rolesOf(groups: string[]): Roles | Promise<Roles>;
  /** What a service is: its rights are those of its token. */
  rolesOfServices: Roles;
  /** What a person may see of it goes with them; absent: callers are not asked for it. */
  catalogView?: Pick<CatalogView, 'visibleTo'>;
  /** How long a read may rely on an earlier answer of the policy and the auth plugin. */
  memoSeconds: number;
  clock: Clock;
  logger: LoggerService;
}

/** What is known of a user once everybody has answered. */
interface Standing {
  groups: string[];
  decisions: PolicyDecision[];
}

type UserCredentials = BackstageCredentials<BackstageUserPrincipal>;

/**
 * Makes a `Caller` of credentials, with at most one call to the permission policy and
 * one to the auth plugin.
 */
export class CallerResolver<Roles, Resource, Criterion> {
  readonly #options: CallerResolverOptions<Roles, Resource, Criterion>;
  readonly #queries: QueryPermissionRequest[];
  readonly #decisions: DecisionMemo<PolicyDecision[]>;
  readonly #groups: DecisionMemo<string[]>;

  static create<Roles, Resource, Criterion>(
    options: CallerResolverOptions<Roles, Resource, Criterion>,
  ): CallerResolver<Roles, Resource, Criterion> {
    return new CallerResolver(options);
  }

  private constructor(
    options: CallerResolverOptions<Roles, Resource, Criterion>,
  ) {
    this.#options = options;
    // A basic permission is decided like any other, only never conditionally; the type of
    // `authorizeConditional` alone leaves it out, and a second call would cost a round trip.
    this.#queries = options.policy.permissions.map(permission => ({
      permission,
    })) as QueryPermissionRequest[];
    const memo = { clock: options.clock, seconds: options.memoSeconds };
    this.#decisions = DecisionMemo.create(memo);
    this.#groups = DecisionMemo.create(memo);
  }

  /**
   * The caller of a read: their groups and the policy's decisions may be some seconds old.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forRead(
    credentials: BackstageCredentials,
  ): Promise<ResolvedCaller<Roles, Resource, Criterion>> {
    return this.#resolve(credentials, user => this.#remembered(user));
  }

  /**
   * The caller of a write: the policy is asked each time. Their groups may be some seconds
   * old, since the auth plugin itself knows those of the last time they signed in.
   *
   * @throws AuthenticationError for credentials of neither a user nor a service
   */
  async forWrite(
    credentials: BackstageCredentials,
  ): Promise<ResolvedCaller<Roles, Resource, Criterion>> {
    return this.#resolve(credentials, async user => {
      const [groups, decisions] = await Promise.all([
        this.#rememberedGroups(tokenOf(user), user),
        this.#decide(user),
      ]);
      return { groups, decisions };
    });
  }

  async #resolve(
    credentials: BackstageCredentials,
    standingOf: (user: UserCredentials) => Promise<Standing>,
  ): Promise<ResolvedCaller<Roles, Resource, Criterion>> {
    const { auth, policy, rolesOfServices } = this.#options;
    if (auth.isPrincipal(credentials, 'user')) {
      return this.#user(credentials, await standingOf(credentials));
    }
    if (auth.isPrincipal(credentials, 'service')) {
      // Answered from the token's own restrictions, without a call.
      const decisions = await this.#decide(credentials);
      return {
        kind: 'service',
        ref: serviceRef(credentials),
        groups: [],
        roles: rolesOfServices,
        portal: createPortalLock({ decisions, policy }),
      };
    }
    throw new AuthenticationError('Sign in first');
  }

  async #user(
    credentials: UserCredentials,
    { groups, decisions }: Standing,
  ): Promise<ResolvedCaller<Roles, Resource, Criterion>> {
    const { userEntityRef } = credentials.principal;
    return {
      kind: 'user',
      ref: userEntityRef.toLocaleLowerCase('en-US'),
      groups,
      roles: await this.#options.rolesOf(groups),
      portal: createPortalLock({ decisions, policy: this.#options.policy }),
      ...this.#sight(credentials),
    };
  }

  async #remembered(user: UserCredentials): Promise<Standing> {
    const token = tokenOf(user);
    const groups = await this.#rememberedGroups(token, user);
    const decisions = await this.#decisions.get(
      stableHash([...token, groups]),
      () => this.#decide(user),
    );
    return { groups, decisions };
  }

  async #rememberedGroups(
    token: unknown[],
    user: UserCredentials,
  ): Promise<string[]> {
    return this.#groups.get(stableHash(token), () => this.#groupsOf(user));
  }

  #sight(credentials: BackstageCredentials): Pick<Caller<Roles, void>, 'sees'> {
    const { catalogView, logger } = this.#options;
    return catalogView
      ? {
          sees: async refs => {
            try {
              return await catalogView.visibleTo(refs, credentials, {
                certain: true,
              });
            } catch (error) {
              logger.warn('The catalog cannot be asked', toError(error));
              return new Set();
            }
          },
        }
      : {};
  }

  // By default tokens do not carry the groups, and this is a call to the auth plugin.
  async #groupsOf(credentials: UserCredentials): Promise<string[]> {
    const { userInfo, logger } = this.#options;
    const { ownershipEntityRefs } = await answerInTime(
      userInfo.getUserInfo(credentials),
      { of: 'The auth plugin' },
    ).catch(error => {
      // A reply of the auth plugin is its own word; anything else means that it is away.
      if (error instanceof ResponseError) throw error;
      logger.warn('The auth plugin cannot be asked for groups', toError(error));
      throw new ServiceUnavailableError(
        'Your groups cannot be looked up just now; try again in a moment',
      );
    });
    return ownershipEntityRefs
      .map(owner => owner.toLocaleLowerCase('en-US'))
      .filter(owner => owner.startsWith('group:'));
  }

  async #decide(credentials: BackstageCredentials): Promise<PolicyDecision[]> {
    const { permissions, logger } = this.#options;
    try {
      return await answerInTime(
        permissions.authorizeConditional(this.#queries, { credentials }),
        { of: 'The permission plugin' },
      );
    } catch (error) {
      logger.warn('The permission policy cannot be asked', toError(error));
      throw new ServiceUnavailableError(
        'Permissions cannot be checked just now; try again in a moment',
      );
    }
  }
}

/** All that a policy is told of a user; the time of expiry stands for the token. */
function tokenOf({ principal, expiresAt }: UserCredentials): unknown[] {
  return [
    principal.userEntityRef,
    principal.actor?.subject,
    expiresAt?.getTime(),
  ];
}

function serviceRef({
  principal: { subject },
}: BackstageCredentials<BackstageServicePrincipal>): string {
  return subject.toLocaleLowerCase('en-US');
}
