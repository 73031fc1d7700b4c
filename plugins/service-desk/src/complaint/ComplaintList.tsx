import { Button, Text } from '@backstage/ui';
import { EmptyState, LoadingState } from '@firstline/frontend-kit';
import { RiCupLine } from '@remixicon/react';
import { FailedState } from '../components';
import { useText } from '../translation';
import { ComplaintTable } from './ComplaintTable';
import { type ComplaintsView, requestOf } from './complaintTabs';
import { useComplaintPages } from './useComplaintPages';

/** The complaints of a tab, with every state a list can be in. */
export function ComplaintList(props: {
  view: ComplaintsView;
  onClear(): void;
}) {
  const t = useText();
  const { tab, q, state } = props.view;
  const { data, error, loading, more, reload } = useComplaintPages(
    requestOf(props.view),
  );
  if (!data) {
    return error ? (
      <FailedState error={error} onRetry={reload} />
    ) : (
      <LoadingState rows={6} />
    );
  }
  if (data.items.length === 0) {
    return tab === 'all' && (q || state) ? (
      <EmptyState
        title={t('complaint.desk.empty.found')}
        action={
          <Button variant="secondary" onPress={props.onClear}>
            {t('complaint.desk.empty.clear')}
          </Button>
        }
      />
    ) : (
      <EmptyState
        icon={<RiCupLine size={28} />}
        title={t(`complaint.desk.empty.${tab}`)}
        text={t(`complaint.desk.empty.${tab}Text`)}
      />
    );
  }
  return (
    <div>
      {tab === 'measures' && (
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('complaint.measure.others')}
        </Text>
      )}
      <ComplaintTable
        label={t('complaint.desk.list', {
          tab: t(`complaint.desk.tab.${tab}`),
        })}
        complaints={data.items}
      />
      {more && (
        <Button variant="secondary" isPending={loading} onPress={more}>
          {t('common.more')}
        </Button>
      )}
    </div>
  );
}
