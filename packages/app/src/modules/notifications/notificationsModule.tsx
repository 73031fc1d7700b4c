import {
  coreExtensionData,
  createFrontendModule,
} from '@backstage/frontend-plugin-api';
import notificationsPlugin from '@backstage/plugin-notifications/alpha';
import { NarrowNotifications } from './NarrowNotifications';

const { reactElement } = coreExtensionData;

const page = notificationsPlugin.getExtension('page:notifications').override({
  *factory(original) {
    const output = original();
    for (const value of output) {
      if (value.id !== reactElement.id) yield value;
    }
    yield reactElement(
      <NarrowNotifications>{output.get(reactElement)}</NarrowNotifications>,
    );
  },
});

/** Backstage's page of notifications, fit for a phone. */
export const notificationsModule = createFrontendModule({
  pluginId: 'notifications',
  extensions: [page],
});
