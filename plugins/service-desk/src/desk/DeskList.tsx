import type { VisibleIncident } from '@firstline/plugin-service-desk-common';
import { Button, Checkbox, Flex, VisuallyHidden } from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState } from '@firstline/frontend-kit';
import { useEffect, useRef } from 'react';
import { FailedState } from '../components';
import { useText } from '../translation';
import type { DeskMove } from './DeskMoves';
import { DeskRow } from './DeskRow';
import { ListFrame, Table } from './deskStyles';
import type { DeskView } from './deskView';
import type { Selection } from './selection';
import type { useDeskList } from './useDeskList';

/** Loads more when the end of the list comes into sight. */
function useEndInSight(onSight: () => void, enabled: boolean) {
  const end = useRef<HTMLDivElement>(null);
  const latest = useRef(onSight);
  latest.current = onSight;
  useEffect(() => {
    if (!enabled || !end.current || !('IntersectionObserver' in window)) {
      return undefined;
    }
    const observer = new IntersectionObserver(
      entries =>
        entries.some(entry => entry.isIntersecting) && latest.current(),
      { rootMargin: '200px' },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [enabled]);
  return end;
}

/** The incidents of a queue, with every state a list can be in. */
export function DeskList(props: {
  view: DeskView;
  list: ReturnType<typeof useDeskList>;
  selection: Selection;
  current: string | undefined;
  focus: boolean;
  href(number: string): string;
  onCurrent(number: string): void;
  onToggle(number: string, range: boolean): void;
  onSelectAll(all: boolean): void;
  onMove(move: DeskMove, incident: VisibleIncident): void;
  onClearFilters(): void;
}) {
  const t = useText();
  const { view, list, selection } = props;
  const { queue } = view;
  const canLoad = !!list.nextCursor && !list.more.pending && !list.more.error;
  const end = useEndInSight(() => void list.more.run(), canLoad);

  if (!list.loaded) return <LoadingState rows={8} />;
  if (list.error && list.rows.length === 0) {
    return <FailedState error={list.error} onRetry={() => list.refresh()} />;
  }
  if (list.rows.length === 0) {
    const filtered = Object.values(view.filters).some(Boolean);
    return filtered ? (
      <EmptyState
        title={t('desk.empty.filtered')}
        text={t('desk.empty.filteredText')}
        action={
          <Button variant="secondary" onPress={props.onClearFilters}>
            {t('desk.empty.clearFilters')}
          </Button>
        }
      />
    ) : (
      <EmptyState
        title={t(`desk.empty.${queue}`)}
        text={t(`desk.empty.${queue}Text`)}
      />
    );
  }
  const all = selection.numbers.size === list.rows.length;
  return (
    <ListFrame>
      {list.error && <ErrorPanel error={list.error} />}
      <Table aria-label={t('desk.list', { queue: t(`desk.queue.${queue}`) })}>
        <thead>
          <tr>
            <th scope="col">
              <Checkbox
                aria-label={t('desk.selectAll')}
                isSelected={all}
                isIndeterminate={!all && selection.numbers.size > 0}
                onChange={props.onSelectAll}
              />
            </th>
            <th scope="col">{t('desk.filter.priority')}</th>
            <th scope="col">{t('desk.column.incident')}</th>
            <th scope="col">{t('desk.column.state')}</th>
            <th scope="col">{t('desk.column.who')}</th>
            <th scope="col">{t('desk.column.age')}</th>
            <th scope="col">{t('desk.column.due')}</th>
            <th scope="col">
              <VisuallyHidden>{t('desk.column.actions')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map(incident => (
            <DeskRow
              key={incident.number}
              incident={incident}
              href={props.href(incident.number)}
              current={incident.number === props.current}
              focus={props.focus}
              selected={selection.numbers.has(incident.number)}
              gone={list.gone.includes(incident.number)}
              onCurrent={props.onCurrent}
              onToggle={props.onToggle}
              onMove={props.onMove}
            />
          ))}
        </tbody>
      </Table>
      {list.more.error && <ErrorPanel error={list.more.error} />}
      {list.nextCursor && (
        <Flex justify="center" py="4" ref={end}>
          <Button
            variant="secondary"
            isPending={list.more.pending}
            onPress={() => void list.more.run()}
          >
            {t('desk.more')}
          </Button>
        </Flex>
      )}
    </ListFrame>
  );
}
