export { routeMatcher, type MatchedRoute, type MatchRoute } from './matchRoute';
export { openApiDocument, type OpenApiOptions } from './openApiDocument';
export type { RouteDescription } from './RouteDescription';
