import { ResponseError } from '@backstage/errors';
import type {
  BackstageUserIdentity,
  DiscoveryApi,
  IdentityApi,
  ProfileInfo,
} from '@backstage/frontend-plugin-api';
import { rememberedPersona } from './rememberedPersona';

// A new token is fetched this long before the old one runs out, so that a slow request still arrives
// with a good one.
const RENEW_EARLY_MS = 5 * 60 * 1000;

interface PersonaSession {
  profile: ProfileInfo;
  backstageIdentity: {
    token: string;
    identity: BackstageUserIdentity;
    expiresInSeconds?: number;
  };
}

/** The identity of one of the people in the catalog, with a real token that renews itself. */
export class PersonaIdentity implements IdentityApi {
  readonly #userEntityRef: string;
  readonly #discoveryApi: DiscoveryApi;
  #session: Promise<PersonaSession>;
  #renewAt = 0;

  /**
   * Signs in.
   *
   * @param options.userEntityRef - whom as
   * @throws `ResponseError` when the backend refuses, and whatever `fetch` throws when it is away
   */
  static async create(options: {
    userEntityRef: string;
    discoveryApi: DiscoveryApi;
  }): Promise<PersonaIdentity> {
    const identity = new PersonaIdentity(options);
    await identity.#session;
    rememberedPersona.set(options.userEntityRef);
    return identity;
  }

  private constructor(options: {
    userEntityRef: string;
    discoveryApi: DiscoveryApi;
  }) {
    this.#userEntityRef = options.userEntityRef;
    this.#discoveryApi = options.discoveryApi;
    this.#session = this.#fetchSession();
  }

  async getProfileInfo(): Promise<ProfileInfo> {
    return (await this.#currentSession()).profile;
  }

  async getBackstageIdentity(): Promise<BackstageUserIdentity> {
    return (await this.#currentSession()).backstageIdentity.identity;
  }

  async getCredentials(): Promise<{ token?: string }> {
    return { token: (await this.#currentSession()).backstageIdentity.token };
  }

  async signOut(): Promise<void> {
    rememberedPersona.clear();
  }

  #currentSession(): Promise<PersonaSession> {
    if (Date.now() >= this.#renewAt) {
      this.#session = this.#fetchSession();
    }
    return this.#session;
  }

  #fetchSession(): Promise<PersonaSession> {
    // Until the reply is there everybody waits for the same one.
    this.#renewAt = Number.POSITIVE_INFINITY;
    const session = this.#request();
    session.then(
      ({ backstageIdentity }) => {
        const lifetimeMs = (backstageIdentity.expiresInSeconds ?? 600) * 1000;
        this.#renewAt =
          Date.now() + Math.max(lifetimeMs - RENEW_EARLY_MS, lifetimeMs / 2);
      },
      () => {
        this.#renewAt = 0;
      },
    );
    return session;
  }

  async #request(): Promise<PersonaSession> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('auth');
    const response = await fetch(`${baseUrl}/persona/refresh`, {
      headers: { 'x-persona': this.#userEntityRef },
      credentials: 'include',
    });
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response.json();
  }
}
