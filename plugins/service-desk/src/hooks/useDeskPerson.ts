import { sharedLoad } from './sharedLoad';

/** Who the reader is to the desk: teams, agent or not, manager or not. */
export const useDeskPerson = sharedLoad(api => api.getMe());
