import { useApi } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { LoadingState, Section, useLoad } from '@firstline/frontend-kit';
import type { MeasureTask } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { complaintApiRef } from '../../api';
import { FailedState } from '../../components';
import { useText } from '../../translation';
import { useComplaintLinks } from '../useComplaintLinks';
import { useComplaintReload } from '../useComplaintReload';
import { CompleteDialog } from './CompleteDialog';
import { MeasureItem, MeasureList } from './MeasureItem';

/** What the reader was asked to carry out; nothing of who complained. */
export function MyMeasures(props: { onDone?(): void }) {
  const t = useText();
  const api = useApi(complaintApiRef);
  const links = useComplaintLinks();
  const { data, error, reload } = useLoad(
    signal => api.listMyMeasures({ signal }),
    [api],
  );
  useComplaintReload(reload);
  const [completing, setCompleting] = useState<MeasureTask>();

  const origin = (task: MeasureTask) => {
    const { complaintNumber: number, mayOpen } = task;
    const href = mayOpen && links.page(number);
    return t('complaint.measure.from', {
      number: href ? <Link href={href}>{number}</Link> : <>{number}</>,
    });
  };
  const body = () => {
    if (!data) {
      return error ? (
        <FailedState error={error} onRetry={reload} heading="h3" />
      ) : (
        <LoadingState rows={2} />
      );
    }
    if (data.items.length === 0) {
      return (
        <Text as="p" color="secondary">
          {t('complaint.measure.noMine')}
        </Text>
      );
    }
    return (
      <MeasureList>
        {data.items.map(task => (
          <MeasureItem
            key={task.id}
            measure={task}
            showOwner={false}
            origin={origin(task)}
            onComplete={() => setCompleting(task)}
          />
        ))}
      </MeasureList>
    );
  };

  return (
    <Section title={t('complaint.measure.mine')}>
      {body()}
      {completing && (
        <CompleteDialog
          number={completing.complaintNumber}
          measure={completing}
          onDone={() => {
            setCompleting(undefined);
            void reload();
            props.onDone?.();
          }}
          onClose={() => setCompleting(undefined)}
        />
      )}
    </Section>
  );
}
