import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  ExactTime,
  LoadingState,
} from '@firstline/frontend-kit';
import type {
  ComplaintsLink,
  IncidentsLink,
  TotalItems,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiEyeOffLine, RiHistoryLine } from '@remixicon/react';
import type { ReactNode } from 'react';
import { ComplaintRows } from '../../complaint/ComplaintRows';
import { FailedState } from '../../components';
import { useText } from '../../translation';
import type { RecordsAsked } from './RecordsContext';
import { RecordLines } from './RecordLines';
import {
  type GoingOn,
  useComplaintRecords,
  useIncidentRecords,
} from './useRecords';

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

/** A list of what was counted, how much of it there is, and how much of it is hidden. */
function Found<Item>(props: {
  asked: RecordsAsked;
  records: GoingOn<Item>;
  children(items: Item[]): ReactNode;
}) {
  const t = useText();
  const { asked, records, children } = props;
  const { items, totalItems, error, reload, more } = records;
  if (!items || totalItems === undefined) {
    return error ? (
      <FailedState error={error} onRetry={reload} heading="p" />
    ) : (
      <LoadingState rows={4} />
    );
  }
  const { link, madeAt } = asked;
  // Of a number that was taken earlier nobody can tell.
  const hidden = madeAt ? 0 : hiddenOf(link.count, totalItems);
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
          {children(items)}
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
      {madeAt && (
        <Hidden>
          <RiHistoryLine size={18} aria-hidden />
          <span>
            {t('measures.records.asNow', { time: <ExactTime at={madeAt} /> })}
          </span>
        </Hidden>
      )}
    </>
  );
}

function FoundIncidents(props: { asked: RecordsAsked; link: IncidentsLink }) {
  const { asked, link } = props;
  const records = useIncidentRecords(link, asked.scope);
  return (
    <Found asked={asked} records={records}>
      {items => <RecordLines records={items} />}
    </Found>
  );
}

function FoundComplaints(props: { asked: RecordsAsked; link: ComplaintsLink }) {
  const { asked, link } = props;
  const records = useComplaintRecords(link, asked.scope);
  return (
    <Found asked={asked} records={records}>
      {items => <ComplaintRows complaints={items} />}
    </Found>
  );
}

/** What is behind a number, as far as the reader may see it. */
export function RecordsDialog(props: { asked: RecordsAsked; onClose(): void }) {
  const t = useText();
  const { asked, onClose } = props;
  const { link } = asked;
  return (
    <Dialog isOpen width={760} onOpenChange={open => !open && onClose()}>
      <Header>{asked.title}</Header>
      <DialogBody>
        {'kind' in link ? (
          <FoundIncidents asked={asked} link={link} />
        ) : (
          <FoundComplaints asked={asked} link={link} />
        )}
      </DialogBody>
      <DialogFooter>
        <Button onPress={onClose}>{t('common.close')}</Button>
      </DialogFooter>
    </Dialog>
  );
}
