import { useApi } from '@backstage/frontend-plugin-api';
import { Button, Flex } from '@backstage/ui';
import {
  Notice,
  useApiCall,
  useErrorMessage,
  useLanguage,
} from '@firstline/frontend-kit';
import type { DailyRecord } from '@firstline/plugin-service-desk-common';
import { RiAddLine, RiPrinterLine } from '@remixicon/react';
import { useState } from 'react';
import { workApiRef } from '../../api';
import { useText } from '../../translation';
import { dayName } from '../workText';
import { RecordStepDialog, type RecordStep } from './RecordDialogs';

const CONFLICT = 409;

/** What the reader can do with a daily record: add to it, complete it, review it, print it. */
export function RecordActions(props: {
  record: DailyRecord;
  onAdd(): void;
  onChange(record: DailyRecord): void;
  reload(): Promise<void>;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const language = useLanguage();
  const { record } = props;
  const { person, day, version, state } = record;
  const [step, setStep] = useState<RecordStep>();
  const [changed, setChanged] = useState(false);
  const describe = useErrorMessage();
  const call = useApiCall((next: RecordStep, remark: string | undefined) => {
    const options = { ifMatch: version };
    return next === 'complete'
      ? api.completeDailyRecord(person, day, { remark }, options)
      : api.reviewDailyRecord(
          person,
          day,
          { accepted: next === 'accept', remark },
          options,
        );
  });
  // Somebody else was quicker: what stands there now is what counts.
  const isLost =
    call.error !== undefined && describe(call.error).status === CONFLICT;
  const start = (next: RecordStep) => {
    call.reset();
    setChanged(false);
    setStep(next);
  };
  return (
    <div data-print="no">
      {changed && (
        <Notice status="warning" icon title={t('work.daily.changed')} />
      )}
      <Flex gap="2" mt="3" style={{ flexWrap: 'wrap' }}>
        {record.mayEdit && (
          <>
            <Button
              size="small"
              variant="secondary"
              iconStart={<RiAddLine />}
              onPress={props.onAdd}
            >
              {t('work.daily.add')}
            </Button>
            <Button size="small" onPress={() => start('complete')}>
              {t('work.daily.complete.action')}
            </Button>
          </>
        )}
        {record.mayReview && (
          <>
            {state === 'completed' && (
              <Button size="small" onPress={() => start('accept')}>
                {t('work.daily.accept.action')}
              </Button>
            )}
            <Button
              size="small"
              variant="secondary"
              onPress={() => start('reopen')}
            >
              {t('work.daily.reopen.action')}
            </Button>
          </>
        )}
        <Button
          size="small"
          variant="tertiary"
          iconStart={<RiPrinterLine />}
          onPress={() => window.print()}
        >
          {t('work.daily.print')}
        </Button>
      </Flex>
      {step && (
        <RecordStepDialog
          step={step}
          day={dayName(day, language)}
          frame={{
            subject: day,
            pending: call.pending,
            error: call.error,
            blocked: isLost,
            onClose: () => {
              if (isLost) {
                setChanged(true);
                void props.reload();
              }
              setStep(undefined);
            },
          }}
          onSubmit={async remark => {
            const next = await call.run(step, remark);
            if (!next) return;
            setStep(undefined);
            props.onChange(next);
          }}
        />
      )}
    </div>
  );
}
