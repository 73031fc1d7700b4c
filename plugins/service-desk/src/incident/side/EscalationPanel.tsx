import { Text } from '@backstage/ui';
import {
  Chip,
  LoadingState,
  Panel,
  RelativeTime,
  shortSpan,
  useLanguage,
} from '@firstline/frontend-kit';
import type {
  EscalationStepView,
  Incident,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { RiCheckLine, RiSkipForwardLine, RiTimerLine } from '@remixicon/react';
import { FailedState } from '../../components/FailedState';
import { useText } from '../../translation';
import { useIncidentPart } from '../useIncidentPart';

const icons = {
  taken: RiCheckLine,
  pending: RiTimerLine,
  skipped: RiSkipForwardLine,
};

const List = styled('ol')({
  display: 'flex',
  flexDirection: 'column',
  gap: 10,
  margin: 0,
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& li': { display: 'flex', alignItems: 'flex-start', gap: 8 },
  '& svg': { width: 16, height: '1lh', flex: 'none' },
});
const Quiet = styled('div')({
  display: 'flex',
  flexWrap: 'wrap',
  alignItems: 'center',
  gap: '2px 8px',
  color: 'var(--bui-fg-secondary)',
  fontSize: '0.8125rem',
});
const Folded = styled('details')({
  marginTop: 12,
  fontSize: '0.875rem',
  '& summary': { cursor: 'pointer', marginBottom: 8 },
});

function When(props: { step: EscalationStepView }) {
  const t = useText();
  const language = useLanguage();
  const { state, dueAt, takenAt, late } = props.step;
  if (state === 'skipped')
    return <Quiet>{t('clocks.escalations.skipped')}</Quiet>;
  if (state === 'pending') {
    return (
      <Quiet>
        <span>
          {dueAt
            ? t('clocks.escalations.pending', {
                time: <RelativeTime at={dueAt} />,
              })
            : t('clocks.escalations.pendingPaused')}
        </span>
      </Quiet>
    );
  }
  const seconds =
    takenAt && dueAt ? (Date.parse(takenAt) - Date.parse(dueAt)) / 1_000 : 0;
  return (
    <Quiet>
      {takenAt && (
        <span>
          {t('clocks.escalations.taken', {
            time: <RelativeTime at={takenAt} />,
          })}
        </span>
      )}
      {late && (
        <Chip tone="warning" title={t('clocks.escalations.lateHint')}>
          {t('clocks.escalations.late', { time: shortSpan(seconds, language) })}
        </Chip>
      )}
    </Quiet>
  );
}

function Step(props: { step: EscalationStepView }) {
  const t = useText();
  const language = useLanguage();
  const { clock, phase, percent, actions, state } = props.step;
  const Icon = icons[state];
  const at = t('clocks.escalations.at', {
    percent,
    clock: t(`clocks.escalations.of.${phase ?? clock}`),
  });
  const list = new Intl.ListFormat(language, { type: 'conjunction' });
  const whom = actions.flatMap(action =>
    action === 'escalate-functional'
      ? []
      : [t(`clocks.escalations.whom.${action}`)],
  );
  const what = list.format([
    ...(actions.includes('escalate-functional')
      ? [t('clocks.escalations.escalates')]
      : []),
    ...(whom.length > 0
      ? [t('clocks.escalations.tells', { whom: list.format(whom) })]
      : []),
  ]);
  return (
    <li>
      <Icon aria-hidden />
      <div>
        <strong>{at}</strong>
        <div>{what}</div>
        <When step={props.step} />
      </div>
    </li>
  );
}

const order = { taken: 0, pending: 1, skipped: 2 };

function inOrder(a: EscalationStepView, b: EscalationStepView): number {
  const when = (step: EscalationStepView) =>
    step.takenAt ?? step.dueAt ?? '9999';
  return order[a.state] - order[b.state] || when(a).localeCompare(when(b));
}

function Steps(props: { steps: EscalationStepView[] }) {
  return (
    <List>
      {props.steps.map(step => (
        <Step
          key={[step.clock, step.phase, step.percent, step.dueAt].join(' ')}
          step={step}
        />
      ))}
    </List>
  );
}

/** What was done because time ran out, what will be, and what was not needed. */
export function EscalationPanel(props: { incident: Incident }) {
  const t = useText();
  const { data, error, reload } = useIncidentPart(
    props.incident,
    (api, number, options) => api.getEscalations(number, options),
  );
  const steps = [...(data?.steps ?? [])].sort(inOrder);
  const skipped = steps.filter(step => step.state === 'skipped');
  const shown = steps.filter(step => step.state !== 'skipped');
  return (
    <Panel title={t('clocks.escalations.title')}>
      {!data && !error && <LoadingState rows={2} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="p" />
      )}
      {data && steps.length === 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('clocks.escalations.none')}
        </Text>
      )}
      <Steps steps={shown} />
      {skipped.length > 0 && (
        <Folded>
          <summary>
            {t('clocks.escalations.skippedList', { count: skipped.length })}
          </summary>
          <Steps steps={skipped} />
        </Folded>
      )}
    </Panel>
  );
}
