import type {
  IncidentView,
  SurveyView,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { relationsOf, reopenableUntil } from '../incident/incidentAccess';
import type { IncidentDependencies } from '../incident/incidentDependencies';
import type { IncidentRecord } from '../incident/IncidentRecord';
import type { Caller } from '../people/Caller';
import { mayRate } from './rateIncident';
import { isRateable } from './ratingRules';

/** What one reader gets of the satisfaction with some incidents. */
export interface SatisfactionPart {
  /** Of those they reported, while these are resolved or closed. */
  surveys: Map<number, SurveyView>;
  /** Closed ones whose dissatisfied requester waits to be called. */
  awaiting: Set<number>;
}

/** Reads it for a page of incidents at once: at most two queries. */
export async function readSatisfaction(
  deps: Pick<IncidentDependencies, 'satisfaction' | 'config'>,
  seen: readonly { record: IncidentRecord; view: IncidentView }[],
  { by, now }: { by: Caller; now: DateTime },
): Promise<SatisfactionPart> {
  const records = seen.map(({ record }) => record);
  const mine = records.filter(
    record =>
      (record.state === 'resolved' || record.state === 'closed') &&
      relationsOf(record, by).includes('requester'),
  );
  const closed = records.filter(
    record => record.state === 'closed' && !mine.includes(record),
  );
  const [ratings, awaiting] = await Promise.all([
    deps.satisfaction.ratingsOf(mine),
    deps.satisfaction.awaitingCall(closed.map(({ id }) => id)),
  ]);
  return {
    awaiting,
    surveys: new Map(
      mine.map(record => {
        const kept = ratings.get(record.id);
        return [record.id, surveyOf(record, { kept, by, now, deps })];
      }),
    ),
  };
}

function surveyOf(
  record: IncidentRecord,
  options: {
    kept: SurveyView['rating'];
    by: Caller;
    now: DateTime;
    deps: Pick<IncidentDependencies, 'config'>;
  },
): SurveyView {
  const { kept, by, now, deps } = options;
  const { reopenWindowDays } = deps.config;
  return {
    askedAt: record.resolvedAt ?? record.updatedAt,
    rating: kept && {
      overall: kept.overall,
      speed: kept.speed,
      attitude: kept.attitude,
      result: kept.result,
      comment: kept.comment,
    },
    mayRate:
      mayRate(record, by) && isRateable(record, { reopenWindowDays, now }),
    rateableUntil:
      reopenableUntil(record, reopenWindowDays)?.toISO() ?? undefined,
  };
}
