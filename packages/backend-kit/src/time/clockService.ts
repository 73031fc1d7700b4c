import {
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { systemClock, type Clock } from './clock';

/** Where the plugins of one backend take the time from: the machine's clock, unless a feature replaces it. */
export const clockServiceRef = createServiceRef<Clock>({
  id: 'firstline.clock',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({ service, deps: {}, factory: () => systemClock }),
});
