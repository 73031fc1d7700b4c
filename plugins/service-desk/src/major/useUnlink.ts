import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useApiCall } from '@firstline/frontend-kit';
import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { serviceDeskApiRef } from '../api';
import { useText } from '../translation';

/** Lets an incident be resolved by itself again. */
export function useUnlink(onUnlinked: (incident: VisibleIncident) => void) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  return useApiCall(async (number: string) => {
    const unlinked = await api.unlinkFromMajor(number);
    toasts.post({
      title: t('major.panel.unlinked'),
      description: number,
      status: 'success',
      timeout: 4_000,
    });
    onUnlinked(unlinked);
  });
}
