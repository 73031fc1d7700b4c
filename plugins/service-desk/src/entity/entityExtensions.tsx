import type { ExtensionDefinition } from '@backstage/frontend-plugin-api';

/** What entity pages show of incidents. */
export const entityExtensions: ExtensionDefinition[] = [];
