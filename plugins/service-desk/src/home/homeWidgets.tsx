import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** What the home page shows of incidents. */
export const homeWidgets: ExtensionDefinition[] = [];
