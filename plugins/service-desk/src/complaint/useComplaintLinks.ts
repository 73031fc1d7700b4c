import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  complaintRouteRef,
  complaintsRouteRef,
  fileComplaintRouteRef,
  requestsRouteRef,
} from '../routes';

/** Whom or what a complaint to be filed is about. */
export interface ComplaintAbout {
  incident?: string;
  /** User ref. */
  person?: string;
  /** Group ref. */
  team?: string;
}

/** Where complaints are filed and read; undefined where the portal has no such page. */
export function useComplaintLinks() {
  const file = useRouteRef(fileComplaintRouteRef)?.();
  const list = useRouteRef(complaintsRouteRef)?.();
  const requests = useRouteRef(requestsRouteRef)?.();
  const page = useRouteRef(complaintRouteRef);
  return {
    list,
    mine: requests && `${requests}?view=complaints`,
    page: (number: string) => page?.({ number }),
    file(about: ComplaintAbout = {}): string | undefined {
      const query = new URLSearchParams({ ...about }).toString();
      return file && (query ? `${file}?${query}` : file);
    },
  };
}
