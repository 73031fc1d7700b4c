import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  catalogReferencesOf,
  unknownReference,
  type CatalogView,
} from '@firstline/backend-kit';
import {
  agentReadPermission,
  agentUpdatePermission,
  type AgentProfile,
  type HandOverRequest,
  type ListAgentsRequest,
} from '@firstline/plugin-service-desk-common';
import type { Caller } from '../people/Caller';
import type { CallerResolver } from '../people/CallerResolver';
import { requirePermission } from '../people/requirePermission';
import type { AgentService, ProfileOptions } from './AgentService';

/** What the service is made of. */
export interface AuthorizedAgentServiceOptions {
  service: AgentService<Caller>;
  callers: Pick<CallerResolver, 'forRead' | 'forWrite'>;
  catalog: Pick<CatalogView, 'visibleTo'>;
}

/** {@link AgentService} for whoever comes with credentials. */
export class AuthorizedAgentService
  implements AgentService<BackstageCredentials>
{
  readonly #options: AuthorizedAgentServiceOptions;

  static create(
    options: AuthorizedAgentServiceOptions,
  ): AuthorizedAgentService {
    return new AuthorizedAgentService(options);
  }

  private constructor(options: AuthorizedAgentServiceOptions) {
    this.#options = options;
  }

  async list(query: ListAgentsRequest, options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    requirePermission(by, agentReadPermission);
    return this.#options.service.list(query, { by });
  }

  async get(userRef: string, options: { by: BackstageCredentials }) {
    const by = await this.#options.callers.forRead(options.by);
    requirePermission(by, agentReadPermission);
    return this.#options.service.get(userRef, { by });
  }

  async put(
    userRef: string,
    profile: AgentProfile,
    options: ProfileOptions<BackstageCredentials>,
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    requirePermission(by, agentUpdatePermission);
    return this.#options.service.put(userRef, profile, { ...options, by });
  }

  async handOver(
    userRef: string,
    request: HandOverRequest,
    options: { by: BackstageCredentials },
  ) {
    const by = await this.#options.callers.forWrite(options.by);
    requirePermission(by, agentUpdatePermission);
    const references = catalogReferencesOf(request, ['team', 'assignee']);
    const visible = await this.#options.catalog.visibleTo(
      references.map(({ ref }) => ref),
      options.by,
    );
    const hidden = references.find(({ ref }) => !visible.has(ref));
    if (hidden) throw unknownReference(hidden.field);
    return this.#options.service.handOver(userRef, request, { by });
  }
}
