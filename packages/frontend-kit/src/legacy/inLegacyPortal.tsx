import { ApiProvider } from '@backstage/core-app-api';
import { compatWrapper } from '@backstage/core-compat-api';
import {
  type ApiHolder,
  type ApiRef,
  type ExternalRouteRef,
  type RouteRef,
  type RouteResolutionApi,
  type SubRouteRef,
  routeResolutionApiRef,
  useApi,
} from '@backstage/frontend-plugin-api';
import { type ComponentType, type ReactNode, useMemo } from 'react';

type AnyRouteRef = RouteRef | SubRouteRef | ExternalRouteRef;

/**
 * Where a route of the new frontend system is in the old one. There a plugin's pages can
 * each be mounted on a path of their own; here all of them lie below the plugin's one page.
 */
export type RoutePlaces = ReadonlyMap<unknown, AnyRouteRef>;

function withPlaces(
  portal: RouteResolutionApi,
  places: RoutePlaces,
): RouteResolutionApi {
  return {
    resolve(ref, options) {
      const place = places.get(ref) as typeof ref | undefined;
      return portal.resolve(place ?? ref, options);
    },
  };
}

function Places(props: { places: RoutePlaces; children: ReactNode }) {
  const { places, children } = props;
  const portal = useApi(routeResolutionApiRef);
  const apis = useMemo<ApiHolder>(() => {
    const routes = withPlaces(portal, places);
    return {
      get: <T,>(ref: ApiRef<T>) =>
        ref.id === routeResolutionApiRef.id ? (routes as T) : undefined,
    };
  }, [portal, places]);
  return <ApiProvider apis={apis}>{children}</ApiProvider>;
}

/**
 * A screen made for the new frontend system, as a portal of the old one can show it.
 *
 * @param Screen - the screen, as it is
 * @param places - where its routes are in a portal of the old system
 */
export function inLegacyPortal<Props extends object>(
  Screen: ComponentType<Props>,
  places: RoutePlaces = new Map(),
): (props: Props) => JSX.Element {
  function InLegacyPortal(props: Props) {
    return compatWrapper(
      <Places places={places}>
        <Screen {...props} />
      </Places>,
    );
  }
  return InLegacyPortal;
}
