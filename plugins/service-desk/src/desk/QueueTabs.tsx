import { Link } from '@backstage/ui';
import { styled } from '@mui/material/styles';
import type { QueueCounts } from '@firstline/plugin-service-desk-common';
import { useText } from '../translation';
import { defaultSort, formatView, queues, type Queue } from './deskView';

const List = styled('ul')({
  display: 'flex',
  gap: 4,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  overflowX: 'auto',
  borderBottom: '1px solid var(--bui-border-2)',
});
const Tab = styled('li')({
  flex: 'none',
  '& a': {
    display: 'flex',
    alignItems: 'center',
    gap: 8,
    padding: '10px 12px',
    textDecoration: 'none',
    color: 'var(--bui-fg-secondary)',
    borderBottom: '3px solid transparent',
  },
  '& a[aria-current]': {
    color: 'var(--bui-fg-primary)',
    fontWeight: 700,
    borderBottomColor: 'var(--bui-accent-bg)',
  },
});
const Count = styled('span')({
  minWidth: 22,
  padding: '0 6px',
  borderRadius: 11,
  fontSize: '0.75rem',
  lineHeight: '20px',
  textAlign: 'center',
  fontVariantNumeric: 'tabular-nums',
  color: 'var(--bui-fg-primary)',
  background: 'var(--bui-bg-neutral-2)',
});

const countOf: Record<Queue, keyof QueueCounts | undefined> = {
  unassigned: 'unassigned',
  mine: 'mine',
  team: 'myTeams',
  waiting: 'waiting',
  confirming: 'awaitingConfirmation',
  all: undefined,
};

/** The queues, each with how much is in it; links, so that each can be opened anywhere. */
export function QueueTabs(props: { current: Queue; counts?: QueueCounts }) {
  const t = useText();
  return (
    <nav aria-label={t('desk.queues')}>
      <List>
        {queues.map(queue => {
          const key = countOf[queue];
          const count = key && props.counts?.[key];
          const label = t(`desk.queue.${queue}`);
          const search = formatView({
            queue,
            sort: defaultSort(queue),
            filters: {},
          });
          return (
            <Tab key={queue}>
              <Link
                href={`?${search}`}
                aria-current={queue === props.current ? 'page' : undefined}
              >
                {label} {count !== undefined && <Count>{count}</Count>}
              </Link>
            </Tab>
          );
        })}
      </List>
    </nav>
  );
}
