import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useErrorMessage } from '@firstline/frontend-kit';
import type {
  IncidentActionRequests,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useCallback, useRef, useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';
import { possibleFor, type DeskMove, type PendingMove } from './DeskMoves';
import { useBulkMove } from './useBulkMove';

/** Moves from the list, on one incident or on several. */
export function useDeskMoves(onMoved: (incident: VisibleIncident) => void) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const bulk = useBulkMove(onMoved);
  const [pending, setPending] = useState<PendingMove>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const send = async <A extends DeskMove>(
    incidents: VisibleIncident[],
    action: A,
    body: IncidentActionRequests[A],
  ) => {
    if (incidents.length > 1) {
      setPending(undefined);
      await bulk.start(incidents, action, body);
      return;
    }
    const [{ number, version }] = incidents;
    setBusy(true);
    setError(undefined);
    try {
      onMoved(await api.act(number, action, body, { ifMatch: version }));
      setPending(undefined);
    } catch (cause) {
      const { text, status } = describe(cause);
      // It may be gone from the reader's sight by now, or the portal away: said already.
      const fresh =
        status === 400
          ? incidents[0]
          : await api.getIncident(number).catch(() => undefined);
      if (fresh) onMoved(fresh);
      // What was typed into a dialog stays while it can still be sent.
      const canStay =
        action !== 'accept' &&
        (fresh ? possibleFor(action, [fresh]).length > 0 : status !== 404);
      if (canStay) {
        setPending({ move: action, incidents: [fresh ?? incidents[0]] });
        setError(cause as Error);
      } else {
        setPending(undefined);
        toasts.post({ title: `${number}: ${text}`, status: 'danger' });
      }
    } finally {
      setBusy(false);
    }
  };

  const start = (move: DeskMove, incidents: VisibleIncident[]) => {
    if (incidents.length === 0) return;
    const possible = possibleFor(move, incidents);
    if (possible.length === 0) {
      toasts.post({ title: t('desk.bulk.notPossible'), status: 'warning' });
    } else if (move === 'accept') {
      void send(possible, 'accept', {});
    } else {
      setError(undefined);
      setPending({ move, incidents: possible });
    }
  };
  const latest = useRef(start);
  latest.current = start;
  // Rows are many: what they are given must not change with each of the page's states.
  const startOne = useCallback(
    (move: DeskMove, incident: VisibleIncident) =>
      latest.current(move, [incident]),
    [],
  );

  return {
    pending,
    busy,
    error,
    run: bulk.run,
    clear: bulk.clear,
    start,
    startOne,
    submit<A extends 'assign' | 'escalate'>(
      action: A,
      body: IncidentActionRequests[A],
    ) {
      if (pending) void send<DeskMove>(pending.incidents, action, body);
    },
    cancel: () => setPending(undefined),
  };
}
