import { useApi } from '@backstage/frontend-plugin-api';
import { useErrorMessage, useLoad } from '@firstline/frontend-kit';
import type { DateTime } from 'luxon';
import { useMemo } from 'react';
import { measureApiRef } from '../api';
import { type MeasureView, scopeOf } from './measureView';

const FORBIDDEN = 403;

/**
 * The dashboard of a view.
 *
 * @param options - `today`: any moment of the reader's day; `disabled`: do not ask yet
 */
export function useMeasures(options: {
  view: MeasureView;
  today: DateTime;
  disabled: boolean;
}) {
  const { view, today, disabled } = options;
  const api = useApi(measureApiRef);
  const messageOf = useErrorMessage();
  const scope = useMemo(() => scopeOf(view, today), [view, today]);
  const key = JSON.stringify(scope);
  const timeZone = today.zoneName ?? undefined;
  const loaded = useLoad(
    async signal =>
      disabled
        ? undefined
        : await api.getDashboard({ ...scope, timeZone }, { signal }),
    [api, key, timeZone, disabled],
  );
  const forbidden =
    loaded.error !== undefined && messageOf(loaded.error).status === FORBIDDEN;
  return { ...loaded, scope, forbidden };
}
