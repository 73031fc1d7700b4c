import { useApi } from '@backstage/frontend-plugin-api';
import { Box, Button, Flex } from '@backstage/ui';
import {
  LoadingState,
  PrintSheet,
  useErrorMessage,
  useLanguage,
  useLoad,
} from '@firstline/frontend-kit';
import type {
  DailyRecord,
  WorkEntry,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { workApiRef } from '../../api';
import { FailedState, ForbiddenState, NotFoundState } from '../../components';
import { useText } from '../../translation';
import { WithdrawDialog } from '../WithdrawDialog';
import { WorkDialog } from '../WorkDialog';
import { workTime } from '../workText';
import { RecordActions } from './RecordActions';
import { RecordSheet } from './RecordSheet';

const FORBIDDEN = 403;
const NOT_FOUND = 404;

type Adding = { number: string; title: string } | 'anything';

function Untimed(props: {
  record: DailyRecord;
  onLog(incident: { number: string; title: string }): void;
}) {
  const t = useText();
  return (
    <Flex gap="2" mt="2" style={{ flexWrap: 'wrap' }} data-print="no">
      {props.record.untimed.map(incident => (
        <Button
          key={incident.number}
          size="small"
          variant="secondary"
          onPress={() => props.onLog(incident)}
        >
          {t('work.daily.untimedLog', { number: incident.number })}
        </Button>
      ))}
    </Flex>
  );
}

function Opened(props: {
  record: DailyRecord;
  onChange(record: DailyRecord): void;
  reload(): Promise<void>;
}) {
  const t = useText();
  const language = useLanguage();
  const { record, reload } = props;
  const [adding, setAdding] = useState<Adding>();
  const [withdrawn, setWithdrawn] = useState<WorkEntry>();
  const labelOf = ({ seconds, activity }: WorkEntry) =>
    t('work.withdraw.label', {
      time: workTime(seconds, language),
      activity: t(`work.activity.${activity}`),
    });
  return (
    <>
      <PrintSheet>
        <Box bg="neutral" p="4" style={{ borderRadius: 8 }}>
          <RecordSheet
            record={record}
            actionOf={entry =>
              entry.mayWithdraw && (
                <div data-print="no">
                  <Button
                    size="small"
                    variant="tertiary"
                    aria-label={labelOf(entry)}
                    onPress={() => setWithdrawn(entry)}
                  >
                    {t('work.withdraw.action')}
                  </Button>
                </div>
              )
            }
          />
          {record.mayEdit && <Untimed record={record} onLog={setAdding} />}
          <RecordActions
            record={record}
            onAdd={() => setAdding('anything')}
            onChange={props.onChange}
            reload={reload}
          />
        </Box>
      </PrintSheet>
      {adding && (
        <WorkDialog
          incident={adding === 'anything' ? undefined : adding}
          day={record.day}
          onLogged={() => {
            setAdding(undefined);
            void reload();
          }}
          onClose={() => setAdding(undefined)}
        />
      )}
      {withdrawn && (
        <WithdrawDialog
          entry={withdrawn}
          subject={record.day}
          onWithdrawn={() => {
            setWithdrawn(undefined);
            void reload();
          }}
          onClose={() => setWithdrawn(undefined)}
        />
      )}
    </>
  );
}

/** The daily record of somebody, with what the reader can do about it. */
export function DailyRecordView(props: {
  person: string;
  day: string;
  /** Something changed that stands in the month beside it, too. */
  onChange(): void;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const describe = useErrorMessage();
  const { person, day } = props;
  const { data, error, reload, replace } = useLoad(
    signal => api.getDailyRecord(person, day, { signal }),
    [api, person, day],
  );
  if (!data) {
    if (!error) return <LoadingState rows={6} />;
    const { status } = describe(error);
    if (status === FORBIDDEN) {
      return <ForbiddenState text={t('work.daily.forbiddenOther')} />;
    }
    if (status === NOT_FOUND) return <NotFoundState />;
    return <FailedState error={error} onRetry={() => void reload()} />;
  }
  return (
    <Opened
      record={data}
      onChange={record => {
        replace(record);
        props.onChange();
      }}
      reload={async () => {
        await reload();
        props.onChange();
      }}
    />
  );
}
