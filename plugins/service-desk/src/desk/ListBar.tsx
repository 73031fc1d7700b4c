import { Button, Text } from '@backstage/ui';
import { RiArrowUpLine } from '@remixicon/react';
import { useText } from '../translation';
import type { DeskMove } from './DeskMoves';
import { Sticky } from './deskStyles';
import type { useDeskList } from './useDeskList';

const moves: DeskMove[] = ['accept', 'assign', 'escalate'];

/** Above the list: how much it shows, what is new, and what to do with the selected. */
export function ListBar(props: {
  list: ReturnType<typeof useDeskList>;
  selected: number;
  onMove(move: DeskMove): void;
  onClear(): void;
}) {
  const t = useText();
  const { list, selected } = props;
  const { total } = list;
  const shown = `${list.rows.length - list.gone.length}`;
  return (
    <Sticky>
      {selected > 0 ? (
        <>
          <Text weight="bold">
            {t('desk.bulk.selected', { count: selected })}
          </Text>
          {moves.map(move => (
            <Button
              key={move}
              size="small"
              variant="secondary"
              onPress={() => props.onMove(move)}
            >
              {t(`desk.action.${move}`)}
            </Button>
          ))}
          <Button size="small" variant="tertiary" onPress={props.onClear}>
            {t('desk.bulk.clear')}
          </Button>
        </>
      ) : (
        <Text variant="body-small" color="secondary">
          {total !== undefined &&
            (typeof total === 'number'
              ? t('desk.total', { shown, total: `${total}` })
              : t('desk.totalAtLeast', { shown, total: `${total.atLeast}` }))}
        </Text>
      )}
      <div role="status" aria-live="polite">
        {list.held.length > 0 && (
          <Button
            size="small"
            variant="primary"
            iconStart={<RiArrowUpLine />}
            onPress={() => {
              void list.refresh();
              window.scrollTo({ top: 0 });
            }}
          >
            {t('desk.held', { count: list.held.length })}
          </Button>
        )}
      </div>
    </Sticky>
  );
}
