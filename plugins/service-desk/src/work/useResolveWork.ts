import { useApiHolder } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type { WorkActivity } from '@firstline/plugin-service-desk-common';
import { useRef, useState } from 'react';
import { workApiRef } from '../api';

const MINUTE_SECONDS = 60;

/** Minutes as somebody typed them; undefined when they typed none. */
export function minutesOf(text: string): number | undefined {
  return text.trim() === '' ? undefined : Number(text.trim());
}

/** Whether minutes can be logged on one day. */
export function isLoggable(minutes: number | undefined): boolean {
  return (
    minutes === undefined ||
    (Number.isInteger(minutes) && minutes >= 1 && minutes <= 1_440)
  );
}

/**
 * Time worked that is said while an incident is resolved, and logged once it is; or at once.
 *
 * @returns `round` grows with each entry
 */
export function useResolveWork() {
  const api = useApiHolder().get(workApiRef);
  const minutes = useRef<number>();
  const [round, setRound] = useState(0);
  const log = useApiCall(
    async (incidentNumber: string, seconds: number, activity: WorkActivity) => {
      if (!api) return undefined;
      const { today } = await api.getIncidentWork(incidentNumber);
      return api.logWork({ incidentNumber, day: today, seconds, activity });
    },
  );
  const worked = async (
    incidentNumber: string,
    seconds: number,
    activity: WorkActivity,
  ) => {
    if (await log.run(incidentNumber, seconds, activity)) {
      setRound(before => before + 1);
    }
  };
  return {
    round,
    /** Why the time could not be logged. */
    error: log.error,
    /** Whether working time is kept here at all. */
    isKept: api !== undefined,
    say(next: number | undefined) {
      minutes.current = next;
    },
    async resolved(incidentNumber: string) {
      const said = minutes.current;
      minutes.current = undefined;
      if (said === undefined) return;
      await worked(incidentNumber, said * MINUTE_SECONDS, 'repair');
    },
    /** Logs time that somebody worked on it today. */
    worked,
  };
}
