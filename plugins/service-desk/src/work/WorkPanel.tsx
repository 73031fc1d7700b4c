import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import { Button, Flex, Text } from '@backstage/ui';
import {
  ErrorPanel,
  LoadingState,
  Panel,
  Person,
  useApiCall,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import type {
  Incident,
  IncidentWork,
  WorkEntry,
} from '@firstline/plugin-service-desk-common';
import { styled } from '@mui/material/styles';
import { useState } from 'react';
import { workApiRef } from '../api';
import { FailedState } from '../components/FailedState';
import { useText } from '../translation';
import { WithdrawDialog } from './WithdrawDialog';
import { WorkDialog } from './WorkDialog';
import { dayName, workTime } from './workText';

/** What is logged with one press, in seconds. */
const quickTimes = [900, 1_800, 3_600];

const Entries = styled('ul')({
  margin: '12px 0 0',
  padding: 0,
  listStyle: 'none',
  fontSize: '0.875rem',
  '& li': {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    gap: '2px 12px',
    padding: '6px 0',
    borderTop: '1px solid var(--bui-border-1)',
  },
  '& p': { margin: 0, flex: '1 1 100%', overflowWrap: 'anywhere' },
  '& small': { color: 'var(--bui-fg-secondary)', fontSize: '0.8125rem' },
});
const NoPrint = styled('div')({ '@media print': { display: 'none' } });

function Entry(props: { entry: WorkEntry; onWithdraw(): void }) {
  const t = useText();
  const language = useLanguage();
  const { person, seconds, activity, day, note, withdrawnAt } = props.entry;
  const time = workTime(seconds, language);
  const name = t(`work.activity.${activity}`);
  return (
    <li>
      <strong>{withdrawnAt ? <s>{time}</s> : time}</strong>
      <span>{name}</span>
      <small>
        <Person userRef={person} avatar={false} /> ·{' '}
        {dayName(day, language, 'short')}
      </small>
      {props.entry.mayWithdraw && (
        <NoPrint style={{ marginInlineStart: 'auto' }}>
          <Button
            size="small"
            variant="tertiary"
            aria-label={t('work.withdraw.label', { time, activity: name })}
            onPress={props.onWithdraw}
          >
            {t('work.withdraw.action')}
          </Button>
        </NoPrint>
      )}
      {note && <p>{note}</p>}
      {withdrawnAt && (
        <p>
          <small>
            {t('work.withdrawn', { reason: props.entry.withdrawnReason ?? '' })}
          </small>
        </p>
      )}
    </li>
  );
}

function Log(props: {
  incident: Pick<Incident, 'number' | 'title'>;
  work: IncidentWork;
  reload(): void;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const language = useLanguage();
  const { incident, work, reload } = props;
  const [adding, setAdding] = useState(false);
  const [withdrawn, setWithdrawn] = useState<WorkEntry>();
  const [said, setSaid] = useState('');
  const logged = (entry: WorkEntry) => {
    setAdding(false);
    setSaid(t('work.logged', { time: workTime(entry.seconds, language) }));
    reload();
  };
  const quick = useApiCall((seconds: number) =>
    api.logWork({
      incidentNumber: incident.number,
      day: work.today,
      seconds,
      activity: 'diagnosis',
    }),
  );
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {work.items.length === 0
          ? t('work.none')
          : t('work.total', { time: workTime(work.totalSeconds, language) })}
      </Text>
      {work.mayLog && (
        <NoPrint>
          <Flex gap="2" mt="2" style={{ flexWrap: 'wrap' }}>
            {quickTimes.map(seconds => (
              <Button
                key={seconds}
                size="small"
                variant="secondary"
                isDisabled={quick.pending}
                onPress={async () => {
                  const entry = await quick.run(seconds);
                  if (entry) logged(entry);
                }}
              >
                {t('work.quick', { time: workTime(seconds, language) })}
              </Button>
            ))}
            <Button
              size="small"
              variant="tertiary"
              onPress={() => setAdding(true)}
            >
              {t('work.other')}
            </Button>
          </Flex>
        </NoPrint>
      )}
      <span role="status">
        {said && (
          <Text variant="body-small" color="secondary">
            {said}
          </Text>
        )}
      </span>
      {quick.error && <ErrorPanel error={quick.error} />}
      {work.items.length > 0 && (
        <Entries>
          {work.items.map(entry => (
            <Entry
              key={entry.id}
              entry={entry}
              onWithdraw={() => setWithdrawn(entry)}
            />
          ))}
        </Entries>
      )}
      {adding && (
        <WorkDialog
          incident={incident}
          day={work.today}
          today={work.today}
          onLogged={logged}
          onClose={() => setAdding(false)}
        />
      )}
      {withdrawn && (
        <WithdrawDialog
          entry={withdrawn}
          subject={`${incident.number} ${incident.title}`}
          onWithdrawn={() => {
            setWithdrawn(undefined);
            reload();
          }}
          onClose={() => setWithdrawn(undefined)}
        />
      )}
    </>
  );
}

function LoadedPanel(props: {
  incident: Pick<Incident, 'number' | 'title' | 'version'>;
  round: number;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const { incident, round } = props;
  const { number } = incident;
  const { data, error, reload } = useLoad(
    signal => api.getIncidentWork(number, { signal }),
    [api, number, round],
  );
  return (
    <Panel title={t('work.title')}>
      {!data && !error && <LoadingState rows={1} />}
      {!data && error && (
        <FailedState error={error} onRetry={() => void reload()} heading="p" />
      )}
      {data && (
        <Log incident={incident} work={data} reload={() => void reload()} />
      )}
    </Panel>
  );
}

/**
 * Time worked on an incident: who, how long, on what; with one press for the usual lengths.
 *
 * @param props - `round`: loads again when it grows
 */
export function WorkPanel(props: {
  incident: Pick<Incident, 'number' | 'title' | 'version'>;
  round?: number;
}) {
  // The page of an incident also stands where working time is not kept.
  const isKept = useApiHolder().get(workApiRef) !== undefined;
  if (!isKept) return null;
  return <LoadedPanel incident={props.incident} round={props.round ?? 0} />;
}
