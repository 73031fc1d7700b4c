import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { EmptyState, ErrorPanel, LoadingState } from '@firstline/frontend-kit';
import type { TotalItems } from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiEyeOffLine } from '@remixicon/react';
import { FailedState } from '../../components';
import { useText } from '../../translation';
import type { RecordsAsked } from './RecordsContext';
import { RecordLines } from './RecordLines';
import { useRecords } from './useRecords';

// The frame's own close button has an English name only; Close and Esc do the same.
const Header = styled(DialogHeader)({
  '& button[name="close"]': { display: 'none' },
});
const Hidden = styled('p')({
  display: 'flex',
  alignItems: 'center',
  gap: 8,
  margin: '12px 0 0',
  fontSize: '0.875rem',
  color: 'var(--bui-fg-secondary)',
  '& svg': { flex: 'none' },
});

/** How many of what was counted the reader may not see; 0 when nobody can tell. */
export function hiddenOf(count: number | undefined, total: TotalItems): number {
  if (count === undefined || typeof total !== 'number') return 0;
  return Math.max(0, count - total);
}

function Found(props: { asked: RecordsAsked }) {
  const t = useText();
  const { asked } = props;
  const { items, totalItems, error, reload, more } = useRecords(asked);
  if (!items || totalItems === undefined) {
    return error ? (
      <FailedState error={error} onRetry={reload} heading="p" />
    ) : (
      <LoadingState rows={4} />
    );
  }
  const hidden = hiddenOf(asked.count, totalItems);
  return (
    <>
      {items.length === 0 ? (
        <EmptyState
          heading="p"
          title={t(
            hidden ? 'measures.records.noneVisible' : 'measures.records.none',
          )}
        />
      ) : (
        <>
          <Text as="p" variant="body-small" color="secondary">
            {typeof totalItems === 'number'
              ? t('measures.records.shown', {
                  shown: `${items.length}`,
                  total: `${totalItems}`,
                })
              : t('measures.records.shownAtLeast', {
                  shown: `${items.length}`,
                  total: `${totalItems.atLeast}`,
                })}
          </Text>
          <RecordLines records={items} />
        </>
      )}
      {more.error && <ErrorPanel error={more.error} />}
      {more.possible && (
        <Button
          variant="secondary"
          isPending={more.pending}
          onPress={() => void more.run()}
        >
          {t('common.more')}
        </Button>
      )}
      {hidden > 0 && (
        <Hidden>
          <RiEyeOffLine size={18} aria-hidden />
          {t('measures.records.hidden', { count: hidden })}
        </Hidden>
      )}
    </>
  );
}

/** The incidents behind a number, as far as the reader may see them. */
export function RecordsDialog(props: { asked: RecordsAsked; onClose(): void }) {
  const t = useText();
  const { asked, onClose } = props;
  return (
    <Dialog isOpen width={760} onOpenChange={open => !open && onClose()}>
      <Header>{asked.title}</Header>
      <DialogBody>
        <Found asked={asked} />
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{t('common.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
