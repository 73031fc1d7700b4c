import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Flex } from '@backstage/ui';
import { useLoad, useStoredState } from '@firstline/frontend-kit';
import type {
  DeskPerson,
  VisibleIncident,
} from '@firstline/plugin-service-desk-common';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { serviceDeskApiRef } from '../api';
import { useLiveReload } from '../hooks';
import { incidentRouteRef } from '../routes';
import { BulkReport } from './BulkReport';
import { DeskList } from './DeskList';
import { DeskMoveDialog } from './DeskMoves';
import { placeIn, rememberPlace } from './deskMemory';
import { formatView, parseView, requestOf, type DeskView } from './deskView';
import { FilterBar } from './FilterBar';
import { ListBar } from './ListBar';
import { QueueTabs } from './QueueTabs';
import { noSelection, toggle, within } from './selection';
import { useDeskKeys } from './useDeskKeys';
import { useDeskList } from './useDeskList';
import { useDeskMoves } from './useDeskMoves';

// Scrolled further than this, new rows are announced instead of pushing the list down.
const AT_THE_TOP_PX = 80;

/** One queue: tabs, filters, list, and what can be done from it. */
export function DeskQueue(props: {
  me: DeskPerson;
  /** Grows when the reader asks for a refresh. */
  round: number;
  onHelp(): void;
}) {
  const { me, round } = props;
  const api = useApi(serviceDeskApiRef);
  const navigate = useNavigate();
  const incidentRoute = useRouteRef(incidentRouteRef);
  const [params, setParams] = useSearchParams();
  const [lastQueue, setLastQueue] = useStoredState<string>({
    bucket: 'service-desk',
    key: 'desk.queue',
    initial: '',
  });
  const view = useMemo(
    () => parseView(params, lastQueue),
    // The remembered queue only opens the desk; it must not move it afterwards.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [params],
  );
  const key = formatView(view).toString();
  const request = useMemo(() => requestOf(view, me), [view, me]);
  const [place] = useState(() => placeIn(key));
  const [current, setCurrent] = useState<string | undefined>(place?.number);
  const [focus, setFocus] = useState(place !== undefined);
  const [selection, setSelection] = useState(noSelection);
  const searchField = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLDivElement>(null);

  const busy = useRef({ hold: false, keep: new Set<string>() });
  const list = useDeskList(request, () => busy.current, place?.rows);
  const order = useMemo(() => list.rows.map(row => row.number), [list.rows]);
  const ticked = within(selection, order);
  const counts = useLoad(signal => api.getCounts({ signal }), [api]);
  useLiveReload(counts.reload);

  const moves = useDeskMoves(list.replace);
  busy.current = {
    hold:
      ticked.numbers.size > 0 ||
      moves.pending !== undefined ||
      (frame.current?.getBoundingClientRect().top ?? 0) < -AT_THE_TOP_PX,
    keep: new Set([...ticked.numbers, ...(focus && current ? [current] : [])]),
  };

  useEffect(() => {
    if (view.queue !== lastQueue) setLastQueue(view.queue);
  }, [view.queue, lastQueue, setLastQueue]);
  useEffect(() => setSelection(noSelection), [key]);
  const { refresh } = list;
  const reloadCounts = counts.reload;
  useEffect(() => {
    if (round > 0) {
      void refresh();
      void reloadCounts();
    }
  }, [round, refresh, reloadCounts]);

  const href = useCallback(
    (number: string) => incidentRoute?.({ number }) ?? '',
    [incidentRoute],
  );
  const setView = (next: DeskView) =>
    setParams(formatView(next), { replace: next.queue === view.queue });
  const chosen = (): VisibleIncident[] =>
    list.rows.filter(row =>
      ticked.numbers.size > 0
        ? ticked.numbers.has(row.number)
        : row.number === current,
    );
  const onToggle = useCallback(
    (number: string, range: boolean) =>
      setSelection(before => toggle(before, number, order, range)),
    [order],
  );
  const onCurrent = useCallback(
    (number: string) => {
      setCurrent(number);
      setFocus(true);
      rememberPlace(key, { number, rows: order.length });
    },
    [key, order.length],
  );

  useDeskKeys({
    enabled: moves.pending === undefined,
    next: step => {
      const index = order.indexOf(current ?? '');
      const to = index < 0 ? 0 : index + step;
      if (order[to]) onCurrent(order[to]);
    },
    select: () => current && onToggle(current, false),
    open: () => current && navigate(href(current)),
    move: move => moves.start(move, chosen()),
    refresh: () => {
      void list.refresh();
      void counts.reload();
    },
    search: () => searchField.current?.querySelector('input')?.focus(),
    help: props.onHelp,
    clear: () => setSelection(noSelection),
  });

  return (
    <Flex direction="column" gap="3" py="3" ref={frame}>
      <QueueTabs current={view.queue} counts={counts.data} />
      <FilterBar searchRef={searchField} view={view} onChange={setView} />
      {moves.run && <BulkReport run={moves.run} onClose={moves.clear} />}
      <ListBar
        list={list}
        selected={ticked.numbers.size}
        onMove={move => moves.start(move, chosen())}
        onClear={() => setSelection(noSelection)}
      />
      <DeskList
        view={view}
        list={list}
        selection={ticked}
        current={current ?? order[0]}
        focus={focus}
        href={href}
        onCurrent={onCurrent}
        onToggle={onToggle}
        onSelectAll={all =>
          setSelection(all ? { numbers: new Set(order) } : noSelection)
        }
        onMove={moves.startOne}
        onClearFilters={() => setView({ ...view, filters: {} })}
      />
      {moves.pending && (
        <DeskMoveDialog
          pending={moves.pending}
          busy={moves.busy}
          error={moves.error}
          onSubmit={moves.submit}
          onClose={moves.cancel}
        />
      )}
    </Flex>
  );
}
