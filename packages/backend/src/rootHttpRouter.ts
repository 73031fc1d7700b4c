import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { stopPromptly } from './promptStop';
import { withoutStacks } from './withoutStacks';

/** Backstage's own HTTP router, on a server that stops promptly and keeps its stacks to itself. */
export const rootHttpRouter = rootHttpRouterServiceFactory({
  configure({ app, server, lifecycle, applyDefaults }) {
    stopPromptly({ server, lifecycle });
    app.use(withoutStacks());
    applyDefaults();
  },
});
