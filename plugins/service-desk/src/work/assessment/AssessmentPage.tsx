import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  EmptyState,
  ErrorPanel,
  LoadingState,
  PageFrame,
  Panel,
  TeamPicker,
  useApiCall,
  useErrorMessage,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import type { Assessments } from '@firstline/plugin-service-desk-common';
import { RiDownloadLine, RiMedalLine } from '@remixicon/react';
import { useSearchParams } from 'react-router-dom';
import { workApiRef } from '../../api';
import { FailedState, ForbiddenState } from '../../components';
import { TimeField } from '../../components/TimeField';
import { FilterSelect } from '../../desk/FilterSelect';
import { saveFile } from '../../measures/tables/saveFile';
import { useText } from '../../translation';
import { AssessmentTable } from './AssessmentTable';
import { assessmentPeriods, periodOf } from './period';
import { ScoreParts } from './ScoreParts';

const FORBIDDEN = 403;

function Filters(props: {
  params: URLSearchParams;
  manages: boolean;
  onChange(params: Record<string, string>): void;
}) {
  const t = useText();
  const { params, onChange } = props;
  const { period, from, to } = periodOf(params);
  const team = params.get('team') ?? undefined;
  const kept = team ? { team } : undefined;
  const days = (next: { from: string; to: string }) =>
    onChange({ period: 'custom', ...next, ...kept });
  return (
    <Flex gap="3" align="end" style={{ flexWrap: 'wrap' }}>
      <div style={{ width: 220 }}>
        <FilterSelect
          size="medium"
          label={t('assessment.period.label')}
          value={period}
          optional={false}
          options={assessmentPeriods.map(value => ({
            value,
            label: t(`assessment.period.${value}`),
          }))}
          onChange={next =>
            next === 'custom'
              ? days({ from, to })
              : onChange({ period: next ?? 'month', ...kept })
          }
        />
      </div>
      {period === 'custom' && (
        <>
          <TimeField
            type="date"
            optional={false}
            label={t('assessment.period.from')}
            value={from}
            onChange={day =>
              day && days({ from: day, to: day > to ? day : to })
            }
          />
          <TimeField
            type="date"
            optional={false}
            label={t('assessment.period.to')}
            value={to}
            onChange={day =>
              day && days({ from: day < from ? day : from, to: day })
            }
          />
        </>
      )}
      {props.manages && (
        <div style={{ width: 260 }}>
          <TeamPicker
            label={t('assessment.team')}
            placeholder={t('assessment.allTeams')}
            value={team}
            onChange={next =>
              onChange({
                ...Object.fromEntries(
                  [...params].filter(([name]) => name !== 'team'),
                ),
                ...(next && { team: next }),
              })
            }
          />
        </div>
      )}
    </Flex>
  );
}

function Figures(props: { assessments: Assessments }) {
  const t = useText();
  const { assessments } = props;
  const [only, another] = assessments.items;
  if (!only) {
    return (
      <EmptyState
        title={t('assessment.noneTitle')}
        text={t('assessment.noneText')}
      />
    );
  }
  if (!another && !assessments.manages) {
    return (
      <Panel title={t('assessment.mine')}>
        <ScoreParts
          line={only}
          weights={assessments.weights}
          name={only.displayName ?? only.person}
        />
      </Panel>
    );
  }
  return <AssessmentTable assessments={assessments} />;
}

/** What engineers did in a period, for themselves and their managers: `/service-desk/assessment`. */
export function AssessmentPage() {
  const t = useText();
  const api = useApi(workApiRef);
  const language = useLanguage();
  const describe = useErrorMessage();
  const [params, setParams] = useSearchParams();
  const { from, to } = periodOf(params);
  const team = params.get('team') ?? undefined;
  const { data, error, loading, reload } = useLoad(
    signal => api.getAssessments({ from, to, team }, { signal }),
    [api, from, to, team],
  );
  const save = useApiCall(async () => {
    const content = await api.exportAssessments({
      ...{ from, to, team },
      language: language === 'zh' ? 'zh' : 'en',
    });
    saveFile(content, `assessment-${from}-${to}.csv`);
  });

  const body = () => {
    if (data) return <Figures assessments={data} />;
    if (!error) return <LoadingState rows={8} />;
    return describe(error).status === FORBIDDEN ? (
      <ForbiddenState text={t('assessment.forbidden')} />
    ) : (
      <FailedState error={error} onRetry={() => void reload()} />
    );
  };

  return (
    <PageFrame
      icon={<RiMedalLine />}
      title={t('assessment.title')}
      actions={
        data?.manages && (
          <Button
            size="small"
            variant="secondary"
            iconStart={<RiDownloadLine />}
            isDisabled={save.pending || loading}
            onPress={() => void save.run()}
          >
            {t('assessment.export')}
          </Button>
        )
      }
    >
      <Flex direction="column" gap="4" py="3">
        {save.error && <ErrorPanel error={save.error} />}
        {(data ||
          error === undefined ||
          describe(error).status !== FORBIDDEN) && (
          <Filters
            params={params}
            manages={data?.manages === true || team !== undefined}
            onChange={next => setParams(next, { replace: true })}
          />
        )}
        {data && (
          <Text as="p" variant="body-small" color="secondary">
            {t('assessment.intro')}
          </Text>
        )}
        {body()}
      </Flex>
    </PageFrame>
  );
}
