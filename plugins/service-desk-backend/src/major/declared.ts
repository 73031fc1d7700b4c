import type { LinkedConfigurationItem } from '@firstline/plugin-service-desk-common';
import type { Transition } from '../incident/incidentMoves';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { DeskConfig } from '../settings/DeskConfig';

/** What follows when an incident becomes a major one: the incident managers know at once. */
export function declared(
  record: IncidentRecord,
  options: {
    by: string;
    reason: string;
    affected: LinkedConfigurationItem[];
    config: Pick<DeskConfig, 'groups' | 'major'>;
  },
): Transition {
  const { by, reason, affected, config } = options;
  const { incidentManagers } = config.groups;
  const { updateEverySeconds } = config.major;
  return {
    record: { ...record, major: true },
    entries: [
      { kind: 'declaredMajor', visibility: 'public', actor: by, reason },
    ],
    clock: { kind: 'declaredMajor', updateEverySeconds },
    major: {
      kind: 'declared',
      declaredBy: by,
      reason,
      updateEverySeconds,
      affected,
    },
    alsoTell: incidentManagers ? [incidentManagers] : [],
  };
}
