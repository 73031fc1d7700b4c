import { Text } from '@backstage/ui';
import {
  LoadingState,
  Panel,
  shortSpan,
  useLanguage,
} from '@firstline/frontend-kit';
import type {
  Incident,
  IncidentTime,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { FailedState } from '../../components/FailedState';
import { useText } from '../../translation';
import { useIncidentPart } from '../useIncidentPart';
import { TimeBar } from './TimeBar';
import { TimeTable } from './TimeTable';
import { measureOf } from './timeShares';

const Folded = styled('details')({
  marginTop: 8,
  fontSize: '0.8125rem',
  '& summary': { cursor: 'pointer' },
});

function Spans(props: { time: IncidentTime; calendar?: string }) {
  const t = useText();
  const language = useLanguage();
  const { spans } = props.time;
  const measure = measureOf(spans, props.calendar);
  const sum = spans.reduce((total, span) => total + span[measure], 0);
  if (sum === 0) {
    return (
      <Text as="p" variant="body-small" color="secondary">
        {t('clocks.time.empty')}
      </Text>
    );
  }
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {measure === 'workingSeconds'
          ? t('clocks.time.working', {
              time: shortSpan(sum, language, 'hours'),
            })
          : t('clocks.time.whole', { time: shortSpan(sum, language) })}
      </Text>
      <TimeBar spans={spans} measure={measure} />
      <Folded>
        <summary>{t('clocks.time.table')}</summary>
        <TimeTable spans={spans} measure={measure} />
      </Folded>
    </>
  );
}

/** Where the time went: per tier, per person, and waiting for whom. */
export function TimePanel(props: { incident: Incident }) {
  const t = useText();
  const { incident } = props;
  const { data, error, reload } = useIncidentPart(
    incident,
    (api, number, options) => api.getIncidentTime(number, options),
  );
  return (
    <Panel title={t('clocks.time.title')}>
      {!data && !error && <LoadingState rows={1} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="p" />
      )}
      {data && <Spans time={data} calendar={incident.serviceLevel?.calendar} />}
    </Panel>
  );
}
