import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { Sidebar } from './Sidebar';

const navContent = NavContentBlueprint.make({ params: { component: Sidebar } });

/** The sidebar. */
export const navModule = createFrontendModule({
  pluginId: 'app',
  extensions: [navContent],
});
