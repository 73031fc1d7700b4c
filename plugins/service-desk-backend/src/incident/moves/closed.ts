import { toDbTime } from '@firstline/backend-kit';
import type { ClosureCode } from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import type { IncidentRecord } from '../IncidentRecord';

/** A closed record. */
export function closed(
  record: IncidentRecord,
  options: { code: ClosureCode; now: DateTime },
): IncidentRecord {
  return {
    ...record,
    state: 'closed',
    closureCode: options.code,
    closedAt: toDbTime(options.now),
  };
}
