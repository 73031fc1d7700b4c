import { useApi } from '@backstage/frontend-plugin-api';
import { useErrorMessage } from '@firstline/frontend-kit';
import type {
  IncidentAction,
  IncidentActionRequests,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';

/** How a move on several incidents went, one by one. */
export interface BulkResult {
  number: string;
  title: string;
  /** Absent when it went well. */
  problem?: string;
}

/** A move on several incidents under way or done. */
export interface BulkRun {
  total: number;
  done: number;
  results: BulkResult[];
}

const AT_ONCE = 4;

/**
 * Makes the same move on several incidents, a few at a time. Each stands for itself: one
 * that is refused does not stop the others, and is told with its reason.
 */
export function useBulkMove(onMoved: (incident: VisibleIncident) => void) {
  const api = useApi(serviceDeskApiRef);
  const describe = useErrorMessage();
  const [run, setRun] = useState<BulkRun>();

  const start = async <A extends IncidentAction>(
    incidents: VisibleIncident[],
    action: A,
    body: IncidentActionRequests[A],
  ): Promise<BulkResult[]> => {
    const results: BulkResult[] = [];
    const queue = [...incidents];
    setRun({ total: incidents.length, done: 0, results });
    const work = async () => {
      for (let next = queue.shift(); next; next = queue.shift()) {
        const { number, title, version } = next;
        try {
          onMoved(await api.act(number, action, body, { ifMatch: version }));
          results.push({ number, title });
        } catch (error) {
          results.push({ number, title, problem: describe(error).text });
        }
        setRun({
          total: incidents.length,
          done: results.length,
          results: [...results],
        });
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return results;
  };

  return { run, start, clear: () => setRun(undefined) };
}
