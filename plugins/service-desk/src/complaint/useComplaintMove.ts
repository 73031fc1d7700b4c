import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall, useErrorMessage } from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintAction,
  ComplaintActionRequests,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { complaintApiRef } from '../api';
import { useText } from '../translation';

/**
 * The move somebody makes on a complaint. It is sent with the version they saw; when the
 * complaint has moved on, it is loaded again and what was typed stays, so that they can
 * decide anew.
 */
export function useComplaintMove(options: {
  complaint: Complaint;
  onMoved(complaint: Complaint): void;
  reload(): Promise<unknown>;
}) {
  const { complaint } = options;
  const t = useText();
  const api = useApi(complaintApiRef);
  const toasts = useApi(toastApiRef);
  const describe = useErrorMessage();
  const [open, setOpen] = useState<{
    action: ComplaintAction;
    version: number;
  }>();
  const [conflict, setConflict] = useState(false);

  const call = useApiCall(
    async (
      action: ComplaintAction,
      body: ComplaintActionRequests[ComplaintAction],
    ) => {
      // After a conflict the person has read what happened: that is what they saw now.
      const seen = open && !conflict ? open.version : complaint.version;
      try {
        const moved = await api.actOnComplaint(complaint.number, action, body, {
          ifMatch: seen,
        });
        setOpen(undefined);
        setConflict(false);
        options.onMoved(moved);
        toasts.post({
          title: t(`complaint.done.${action}`),
          description: complaint.number,
          status: 'success',
          timeout: 4_000,
        });
        return moved;
      } catch (error) {
        if (describe(error).status !== 409) throw error;
        await options.reload();
        setConflict(true);
        return undefined;
      }
    },
  );

  return {
    open: open?.action,
    pending: call.pending,
    error: call.error,
    /** Somebody was faster; whether the move can still be made. */
    conflict:
      conflict && open
        ? { possible: complaint.allowedActions.includes(open.action) }
        : undefined,
    start(action: ComplaintAction) {
      call.reset();
      setConflict(false);
      setOpen({ action, version: complaint.version });
    },
    submit<A extends ComplaintAction>(
      action: A,
      body: ComplaintActionRequests[A],
    ) {
      return call.run(action, body);
    },
    close() {
      setOpen(undefined);
      setConflict(false);
      call.reset();
    },
  };
}

/** What {@link useComplaintMove} offers. */
export type ComplaintMove = ReturnType<typeof useComplaintMove>;
