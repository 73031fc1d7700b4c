import { ButtonLink, Flex } from '@backstage/ui';
import { EmptyState, LoadingState, PageFrame } from '@firstline/frontend-kit';
import type { ComplaintWork } from '@firstline/plugin-service-desk-common';
import { RiAddLine, RiFeedbackLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { FailedState } from '../components';
import { useText } from '../translation';
import { ComplaintFilters } from './ComplaintFilters';
import { ComplaintList } from './ComplaintList';
import { ComplaintTabs } from './ComplaintTabs';
import { readComplaintsView } from './complaintTabs';
import { MyMeasures } from './measures/MyMeasures';
import { useComplaintLinks } from './useComplaintLinks';
import { useComplaintWork } from './useComplaintWork';

function Hearing(props: { work: ComplaintWork; onChange(): void }) {
  const [params, setParams] = useSearchParams();
  const view = readComplaintsView(params, props.work);
  const { tab, q, state } = view;
  const set = (name: 'q' | 'state', value: string) =>
    setParams(
      before => {
        const next = new URLSearchParams(before);
        next.set('tab', tab);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  return (
    <Flex direction="column" gap="4">
      <ComplaintTabs current={tab} work={props.work} />
      {tab === 'measures' && <MyMeasures onDone={props.onChange} />}
      {tab === 'all' && <ComplaintFilters q={q} state={state} onChange={set} />}
      <ComplaintList
        view={view}
        onClear={() => setParams({ tab: 'all' }, { replace: true })}
      />
    </Flex>
  );
}

// Whoever hears no complaints may still have been asked to carry something out.
function NotHearing(props: { work: ComplaintWork; onChange(): void }) {
  const t = useText();
  const { mine } = useComplaintLinks();
  return (
    <Flex direction="column" gap="4" style={{ maxWidth: 820 }}>
      {props.work.myMeasures > 0 ? (
        <MyMeasures onDone={props.onChange} />
      ) : (
        <EmptyState
          icon={<RiFeedbackLine size={28} />}
          title={t('complaint.desk.notHearing')}
          text={t('complaint.desk.notHearingText')}
          action={
            mine && (
              <ButtonLink href={mine}>{t('complaint.link.mine')}</ButtonLink>
            )
          }
        />
      )}
    </Flex>
  );
}

/** Complaints of those who hear them: `/service-desk/complaints?tab=`. */
export function ComplaintsPage() {
  const t = useText();
  const { data, error, reload } = useComplaintWork();
  const file = useComplaintLinks().file();
  const onChange = () => void reload();
  return (
    <PageFrame
      title={t('complaint.desk.title')}
      icon={<RiFeedbackLine />}
      actions={
        file && (
          <ButtonLink href={file} size="small" iconStart={<RiAddLine />}>
            {t('complaint.file.title')}
          </ButtonLink>
        )
      }
    >
      {data?.hears && <Hearing work={data} onChange={onChange} />}
      {data && !data.hears && <NotHearing work={data} onChange={onChange} />}
      {!data && error && <FailedState error={error} onRetry={reload} />}
      {!data && !error && <LoadingState rows={8} />}
    </PageFrame>
  );
}
