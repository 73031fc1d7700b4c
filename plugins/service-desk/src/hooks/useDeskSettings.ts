import { sharedLoad } from './sharedLoad';

/** What the screens need of the desk's configuration. */
export const useDeskSettings = sharedLoad(api => api.getSettings());
