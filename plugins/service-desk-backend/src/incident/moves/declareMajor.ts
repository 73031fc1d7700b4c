import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import { affectedItems } from '../../major/affectedItems';
import { declared } from '../../major/declared';
import type { Move } from '../incidentMoves';

/** A major incident: the incident managers know at once, and updates are due from now on. */
export const declareMajor: Move<IncidentActionBodies['declareMajor']> = {
  async prepare({ record }, { catalog }) {
    const affected = await affectedItems(record.configurationItems, catalog);
    return {
      apply: ({ record: locked, body, by, config }) =>
        declared(locked, { by: by.ref, reason: body.reason, affected, config }),
    };
  },
};
