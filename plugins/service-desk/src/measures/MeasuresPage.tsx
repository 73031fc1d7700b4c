import { ButtonIcon } from '@backstage/ui';
import { LoadingState, PageFrame } from '@firstline/frontend-kit';
import { RiBarChart2Line, RiRefreshLine } from '@remixicon/react';
import { DateTime } from 'luxon';
import { useEffect, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson } from '../hooks';
import { useText } from '../translation';
import { MeasureBoard } from './MeasureBoard';
import { MeasureFilters } from './MeasureFilters';
import { formatMeasureView, parseMeasureView } from './measureView';
import { Frame } from './measureStyles';
import { startView } from './startView';
import { useMeasures } from './useMeasures';

function Body(props: { today: DateTime; round: number }) {
  const t = useText();
  const { today, round } = props;
  const [params, setParams] = useSearchParams();
  const me = useDeskPerson();
  const view = useMemo(() => parseMeasureView(params), [params]);
  const start = me.data && startView(me.data, view);
  const { scope, data, error, reload, forbidden } = useMeasures({
    view,
    today,
    disabled: !me.data || start !== undefined,
  });
  useEffect(() => {
    if (start) setParams(formatMeasureView(start), { replace: true });
  });
  useEffect(() => {
    if (round > 0) void reload();
  }, [round, reload]);

  const failed = me.error ?? error;
  const retry = me.data ? reload : me.reload;
  const content = () => {
    if (forbidden) return <ForbiddenState text={t('measures.forbidden')} />;
    if (data) {
      return (
        <MeasureBoard
          // What was opened belongs to the view it was opened in.
          key={formatMeasureView(view).toString()}
          dashboard={data}
          scope={scope}
          view={view}
          day={today}
          stale={error !== undefined}
        />
      );
    }
    return failed ? (
      <FailedState error={failed} onRetry={() => void retry()} />
    ) : (
      <LoadingState rows={8} />
    );
  };
  return (
    <Frame>
      <MeasureFilters
        view={view}
        today={today.toISODate() ?? ''}
        onChange={next => setParams(formatMeasureView(next))}
      />
      {content()}
    </Frame>
  );
}

/** How the desk is doing: `/service-desk/measures`. */
export function MeasuresPage() {
  const t = useText();
  const [today, setToday] = useState(() => DateTime.local());
  const [round, setRound] = useState(0);
  return (
    <PageFrame
      icon={<RiBarChart2Line />}
      title={t('measures.title')}
      actions={
        <ButtonIcon
          variant="tertiary"
          icon={<RiRefreshLine />}
          aria-label={t('measures.refresh')}
          onPress={() => {
            setToday(DateTime.local());
            setRound(round + 1);
          }}
        />
      }
    >
      <Body today={today} round={round} />
    </PageFrame>
  );
}
