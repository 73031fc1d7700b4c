export type {
  Caller,
  DecidedPortalLock,
  PortalLock,
  ResolvedCaller,
} from './Caller';
export { CallerResolver, type CallerResolverOptions } from './CallerResolver';
export { DecisionMemo } from './DecisionMemo';
export { createPortalLock, type PortalPolicy } from './portalLock';
