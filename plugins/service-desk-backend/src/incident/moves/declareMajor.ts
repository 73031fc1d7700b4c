import type { IncidentActionBodies } from '@firstline/plugin-service-desk-common';
import type { Move } from '../incidentMoves';

/** A major incident: the incident managers know at once. */
export const declareMajor: Move<IncidentActionBodies['declareMajor']> = {
  apply({ record, body, by, config }) {
    const { incidentManagers } = config.groups;
    return {
      record: { ...record, major: true },
      entries: [
        {
          kind: 'declaredMajor',
          visibility: 'public',
          actor: by.ref,
          reason: body.reason,
        },
      ],
      alsoTell: incidentManagers ? [incidentManagers] : [],
    };
  },
};
