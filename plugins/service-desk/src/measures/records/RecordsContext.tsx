import {
  periodOf,
  type MeasureScope,
  type RecordsLink,
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

/** Of what the numbers of a page are. */
export interface RecordsScope extends MeasureScope {
  /** IANA name of the zone whose days they are. */
  timeZone?: string;
}

/** What is to be shown, and what the number said. */
export interface RecordsAsked {
  link: RecordsLink;
  /** What the number was of, e.g. "Resolved: Payments Team". */
  title: string;
  /** Of which period; of the one before where the number is of that. */
  scope: RecordsScope;
  /** When the number was taken, where it was not now. */
  madeAt?: string;
}

type Ask = (
  asked: Pick<RecordsAsked, 'link' | 'title'> & {
    narrow?: Partial<MeasureScope>;
  },
) => void;

const Context = createContext<Ask | undefined>(undefined);

/** Shows what is behind a number; undefined outside of a {@link RecordsProvider}. */
export function useShowRecords(): Ask | undefined {
  return useContext(Context);
}

/** Lets every number inside lead to what was counted. */
export function RecordsProvider(props: {
  /** What all of the numbers inside are of. */
  scope: RecordsScope;
  /** When they were taken, where that was not now. */
  madeAt?: string;
  children: ReactNode;
}) {
  const { scope, madeAt } = props;
  const [asked, setAsked] = useState<RecordsAsked>();
  const ask = useCallback<Ask>(
    ({ narrow, ...request }) =>
      setAsked({
        ...request,
        madeAt,
        scope: periodOf(request.link, { ...scope, ...narrow }),
      }),
    [scope, madeAt],
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
