import { rootHttpRouterServiceFactory } from '@backstage/backend-defaults/rootHttpRouter';
import type { RootLifecycleService } from '@backstage/backend-plugin-api';
import { stopPromptly } from './promptStop';
import { unavailableWhileStopping } from './unavailableWhileStopping';
import { withoutStacks } from './withoutStacks';
import { withoutTaskControl } from './withoutTaskControl';

/** Backstage's own HTTP router, on a server that stops promptly and keeps its stacks and tasks to itself. */
export const rootHttpRouter = rootHttpRouterServiceFactory({
  configure({ app, server, lifecycle, applyDefaults }) {
    stopPromptly({ server, lifecycle });
    // Typed as the lifecycle of a plugin; it is that of the backend.
    const root = lifecycle as RootLifecycleService;
    app.use(unavailableWhileStopping({ lifecycle: root }));
    app.use(withoutStacks());
    app.use(withoutTaskControl());
    applyDefaults();
  },
});
