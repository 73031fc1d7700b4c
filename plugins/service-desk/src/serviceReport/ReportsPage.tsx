import { useApi, useRouteRef } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  EmptyState,
  LoadingState,
  PageFrame,
  useErrorMessage,
  useLoad,
} from '@firstline/frontend-kit';
import { RiAddLine, RiFileChartLine } from '@remixicon/react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { reportApiRef } from '../api';
import { FailedState, ForbiddenState } from '../components';
import { useDeskPerson } from '../hooks';
import { measuresTheDesk } from '../measures/startView';
import { monthlyReportRouteRef } from '../routes';
import { useText } from '../translation';
import { MakeReportDialog } from './MakeReportDialog';
import { reportQuery, scopeIn, type ScopeFilter } from './reportAddress';
import { ReportTable } from './ReportTable';
import { ScopeFields } from './ScopeFields';
import { useScopeTitle } from './useScopeTitle';

const FORBIDDEN = 403;

function Body(props: { wholeDesk: boolean; ownTeam: string | undefined }) {
  const t = useText();
  const api = useApi(reportApiRef);
  const messageOf = useErrorMessage();
  const navigate = useNavigate();
  const reportHref = useRouteRef(monthlyReportRouteRef);
  const [params, setParams] = useSearchParams();
  const [making, setMaking] = useState(false);
  const asked = scopeIn(params);
  // To somebody to whom the whole desk is not open, their own team's are.
  const scope: ScopeFilter =
    props.wholeDesk || asked.system || asked.owner
      ? asked
      : { owner: props.ownTeam };
  const { system, owner } = scope;
  const { data, error, reload } = useLoad(
    signal => api.listReports({ system, owner }, { signal }),
    [api, system, owner],
  );
  const title = useScopeTitle(scope);
  const makeButton = (
    <Button iconStart={<RiAddLine />} onPress={() => setMaking(true)}>
      {t('serviceReport.make.title')}
    </Button>
  );

  const list = () => {
    if (!data) {
      if (!error) return <LoadingState rows={6} />;
      return messageOf(error).status === FORBIDDEN ? (
        <ForbiddenState text={t('serviceReport.forbidden')} />
      ) : (
        <FailedState error={error} onRetry={reload} />
      );
    }
    return data.items.length === 0 ? (
      <EmptyState
        icon={<RiFileChartLine size={28} />}
        title={t('serviceReport.none')}
        text={t('serviceReport.noneText')}
        action={data.mayMake && makeButton}
      />
    ) : (
      <ReportTable reports={data.items} />
    );
  };

  return (
    <Flex direction="column" gap="4" py="3">
      <Flex align="end" justify="between" gap="3" style={{ flexWrap: 'wrap' }}>
        <Flex align="end" gap="3" style={{ flexWrap: 'wrap' }}>
          <ScopeFields
            value={scope}
            wholeDesk={props.wholeDesk}
            onChange={next => setParams(new URLSearchParams(reportQuery(next)))}
          />
        </Flex>
        {data?.mayMake && data.items.length > 0 && makeButton}
      </Flex>
      {list()}
      {making && (
        <MakeReportDialog
          scope={scope}
          subject={title}
          onClose={() => setMaking(false)}
          onMade={report =>
            navigate(
              `${reportHref?.({ month: report.month })}${reportQuery(
                scope,
                report.id,
              )}`,
            )
          }
        />
      )}
    </Flex>
  );
}

/** The monthly reports that were kept: `/service-desk/reports?system=&owner=`. */
export function ReportsPage() {
  const t = useText();
  const me = useDeskPerson();
  return (
    <PageFrame icon={<RiFileChartLine />} title={t('serviceReport.title')}>
      {me.data && (
        <Body wholeDesk={measuresTheDesk(me.data)} ownTeam={me.data.teams[0]} />
      )}
      {!me.data &&
        (me.error ? (
          <FailedState error={me.error} onRetry={me.reload} />
        ) : (
          <LoadingState rows={6} />
        ))}
    </PageFrame>
  );
}
