import type { QueueCounts } from '@firstline/plugin-service-desk-common';
import { LinkTabs } from '../components/LinkTabs';
import { useText } from '../translation';
import { defaultSort, formatView, queues, type Queue } from './deskView';

const countOf: Record<Queue, keyof QueueCounts | undefined> = {
  unassigned: 'unassigned',
  mine: 'mine',
  team: 'myTeams',
  waiting: 'waiting',
  confirming: 'awaitingConfirmation',
  all: undefined,
};

/** The queues, each with how much is in it. */
export function QueueTabs(props: { current: Queue; counts?: QueueCounts }) {
  const t = useText();
  return (
    <LinkTabs
      label={t('desk.queues')}
      current={props.current}
      tabs={queues.map(queue => {
        const key = countOf[queue];
        const search = formatView({
          queue,
          sort: defaultSort(queue),
          filters: {},
        });
        return {
          id: queue,
          href: `?${search}`,
          label: t(`desk.queue.${queue}`),
          count: key && props.counts?.[key],
        };
      })}
    />
  );
}
