import {
  type ApiFactory,
  type ApiRef,
  type DiscoveryApi,
  type FetchApi,
  createApiFactory,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';

/** The factory of an API whose implementation calls one of our backends. */
export function clientFactory<T>(
  api: ApiRef<T>,
  Client: new (options: {
    discoveryApi: DiscoveryApi;
    fetchApi: FetchApi;
  }) => T,
): ApiFactory<T, T, { discoveryApi: DiscoveryApi; fetchApi: FetchApi }> {
  return createApiFactory({
    api,
    deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
    factory: options => new Client(options),
  });
}
