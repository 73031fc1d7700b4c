import { incidentStates } from '@firstline/plugin-service-desk-common';
import { useSearchParams } from 'react-router-dom';

/** What of their requests the reader wants to see, kept in the address. */
export function useRequestFilters() {
  const [params, setParams] = useSearchParams();
  const q = params.get('q') ?? '';
  const wanted = params.get('state');
  const state = incidentStates.find(known => known === wanted);
  const set = (name: 'q' | 'state', value: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  const clear = () => setParams({}, { replace: true });
  return { q, state, set, clear };
}
