import { sharedLoad } from '@firstline/frontend-kit';
import { serviceDeskApiRef } from '../api';

/** Who the reader is to the desk: teams, agent or not, manager or not. */
export const useDeskPerson = sharedLoad(serviceDeskApiRef, api => api.getMe());
