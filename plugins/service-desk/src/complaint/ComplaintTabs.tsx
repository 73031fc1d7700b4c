import type { ComplaintWork } from '@firstline/plugin-service-desk-common';
import { LinkTabs } from '../components/LinkTabs';
import { useText } from '../translation';
import { type ComplaintTab, complaintTabs, countOf } from './complaintTabs';

/** What waits, each with how much; links, so that each can be opened anywhere. */
export function ComplaintTabs(props: {
  current: ComplaintTab;
  work: ComplaintWork;
}) {
  const t = useText();
  return (
    <LinkTabs
      label={t('complaint.desk.tabs')}
      current={props.current}
      tabs={complaintTabs.map(tab => ({
        id: tab,
        href: `?tab=${tab}`,
        label: t(`complaint.desk.tab.${tab}`),
        count: countOf(tab, props.work),
      }))}
    />
  );
}
