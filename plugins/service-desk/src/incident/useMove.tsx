import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall, useErrorMessage } from '@firstline/frontend-kit';
import {
  type Incident,
  type IncidentAction,
  type IncidentActionRequests,
  type IncidentMove,
  type TimelineEntry,
  type VisibleIncident,
  actionOf,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { movesOf } from './orderMoves';

interface Open {
  move: IncidentMove;
  /** The incident as it was when the person decided on the move. */
  seen: Incident;
  /** How many entries the timeline had then; it only ever grows. */
  entries: number;
}

/**
 * The move somebody is about to make. It is sent with the version they saw; when the
 * incident has moved on, everything is loaded again and the dialog stays open, so that
 * they can read what happened and decide anew.
 */
export function useMove(options: {
  incident: Incident | undefined;
  entries: TimelineEntry[];
  onMoved(incident: VisibleIncident): void;
  reload(): Promise<void>;
}) {
  const { incident, entries } = options;
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const [open, setOpen] = useState<Open>();
  const [conflict, setConflict] = useState(false);

  const call = useApiCall(
    async (
      move: IncidentMove,
      action: IncidentAction,
      body: IncidentActionRequests[IncidentAction],
      seen: Incident,
    ) => {
      try {
        const moved = await api.act(seen.number, action, body, {
          ifMatch: seen.version,
        });
        setOpen(undefined);
        setConflict(false);
        options.onMoved(moved);
        toasts.post({
          title: t(`incident.done.${move}`),
          description: seen.number,
          status: 'success',
          timeout: 4_000,
        });
      } catch (error) {
        if (describe(error).status !== 409) throw error;
        await options.reload();
        setOpen(before => before ?? { move, seen, entries: entries.length });
        setConflict(true);
      }
    },
  );

  const possible =
    !!open && !!incident && movesOf(incident).includes(open.move);

  return {
    open: open?.move,
    pending: call.pending,
    error: call.error,
    conflict: conflict
      ? { news: entries.slice(open?.entries ?? 0), possible }
      : undefined,
    start(move: IncidentMove) {
      if (!incident) return;
      call.reset();
      setConflict(false);
      if (move === 'accept') {
        void call.run(move, 'accept', {}, incident);
      } else {
        setOpen({ move, seen: incident, entries: entries.length });
      }
    },
    submit<A extends IncidentAction>(_: A, body: IncidentActionRequests[A]) {
      if (!open) return;
      // After a conflict the person has read what happened: that is what they saw now.
      const seen = conflict && incident ? incident : open.seen;
      void call.run(open.move, actionOf(open.move), body, seen);
    },
    close() {
      setOpen(undefined);
      setConflict(false);
      call.reset();
    },
  };
}
