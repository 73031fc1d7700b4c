import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useApiHolder } from '@backstage/frontend-plugin-api';
import { visitsApiRef } from '@backstage/plugin-home';

// A page needs this long to be loaded and named; whoever has left by then was passing through.
const DWELL_MS = 2000;

// Places on the way to something, which nobody wants to come back to as such.
const PASSAGES = /^\/(search|settings|notifications)?(\/|$)/;

const ENTITY =
  /^\/catalog\/(?<namespace>[^/]+)\/(?<kind>[^/]+)\/(?<name>[^/]+)/;

/** Remembers the pages that somebody has stayed on, by the name in the browser's tab. */
export function VisitRecorder() {
  const visitsApi = useApiHolder().get(visitsApiRef);
  const { pathname } = useLocation();

  useEffect(() => {
    if (!visitsApi || PASSAGES.test(pathname)) {
      return undefined;
    }
    const timer = setTimeout(() => {
      const name = document.title.replace(/^\(\d+\)\s/, '').split(/ [|·] /)[0];
      const entity = ENTITY.exec(pathname)?.groups;
      // Losing a visit is no reason to disturb anybody.
      visitsApi
        .save({
          visit: {
            name,
            pathname,
            entityRef:
              entity && `${entity.kind}:${entity.namespace}/${entity.name}`,
          },
        })
        .catch(() => undefined);
    }, DWELL_MS);
    return () => clearTimeout(timer);
  }, [visitsApi, pathname]);

  return null;
}
