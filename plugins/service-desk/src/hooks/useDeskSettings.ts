import { sharedLoad } from '@firstline/frontend-kit';
import { serviceDeskApiRef } from '../api';

/** What the screens need of the desk's configuration. */
export const useDeskSettings = sharedLoad(serviceDeskApiRef, api =>
  api.getSettings(),
);
