import type {
  MeasureRecordKind,
  MeasureScope,
} from '@firstline/plugin-service-desk-common';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useState,
} from 'react';
import { RecordsDialog } from './RecordsDialog';

/** Which incidents are to be shown, and what the number said. */
export interface RecordsAsked {
  kind: MeasureRecordKind;
  /** What the number was of, e.g. "Resolved: Payments Team". */
  title: string;
  /** The number itself; those the reader may not see are the rest. */
  count?: number;
  scope: MeasureScope;
}

type Ask = (
  asked: Omit<RecordsAsked, 'scope'> & { narrow?: Partial<MeasureScope> },
) => void;

const Context = createContext<Ask | undefined>(undefined);

/** Shows the incidents behind a number; undefined outside of a {@link RecordsProvider}. */
export function useShowRecords(): Ask | undefined {
  return useContext(Context);
}

/** Lets every number inside lead to its incidents. */
export function RecordsProvider(props: {
  /** What all of the numbers inside are of. */
  scope: MeasureScope;
  children: ReactNode;
}) {
  const { scope } = props;
  const [asked, setAsked] = useState<RecordsAsked>();
  const ask = useCallback<Ask>(
    ({ narrow, ...request }) =>
      setAsked({ ...request, scope: { ...scope, ...narrow } }),
    [scope],
  );
  const dialog = useMemo(
    () =>
      asked && (
        <RecordsDialog asked={asked} onClose={() => setAsked(undefined)} />
      ),
    [asked],
  );
  return (
    <Context.Provider value={ask}>
      {props.children}
      {dialog}
    </Context.Provider>
  );
}
