import { useApi } from '@backstage/frontend-plugin-api';
import { Select, TextField } from '@backstage/ui';
import {
  FormDialog,
  LongText,
  Pair,
  showing,
  useApiCall,
  useCheckedForm,
} from '@firstline/frontend-kit';
import {
  type LogWorkRequest,
  type WorkActivity,
  type WorkEntry,
  logWorkSchema,
  workActivities,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { workApiRef } from '../api';
import { TimeField } from '../components/TimeField';
import { useText } from '../translation';

const MINUTE_SECONDS = 60;
const HOUR_SECONDS = 3_600;

/** Seconds of two fields as they were typed; 0 when they say nothing, NaN for no number. */
function secondsOf(hours: string, minutes: string): number {
  return Math.round(
    Number(hours.trim() || 0) * HOUR_SECONDS +
      Number(minutes.trim() || 0) * MINUTE_SECONDS,
  );
}

/** Time worked: on which day, how long, on what. */
export function WorkDialog(props: {
  /** What it is logged on; absent where the person may name an incident. */
  incident?: { number: string; title: string };
  day: string;
  /** The latest day there is work of; the day cannot be changed without it. */
  today?: string;
  onLogged(entry: WorkEntry): void;
  onClose(): void;
}) {
  const t = useText();
  const api = useApi(workApiRef);
  const { incident, today } = props;
  const [day, setDay] = useState(props.day);
  const [hours, setHours] = useState('');
  const [minutes, setMinutes] = useState('');
  const [activity, setActivity] = useState<WorkActivity>(
    incident ? 'diagnosis' : 'maintenance',
  );
  const [number, setNumber] = useState('');
  const [note, setNote] = useState('');
  const log = useApiCall((request: LogWorkRequest) => api.logWork(request));
  const seconds = secondsOf(hours, minutes);
  const incidentNumber = incident?.number ?? number.trim();
  const { problems, submit } = useCheckedForm<LogWorkRequest>({
    schema: logWorkSchema,
    body: {
      day,
      seconds,
      activity,
      ...(incidentNumber && { incidentNumber }),
      ...(note.trim() && { note }),
    },
    own: seconds > 0 ? {} : { seconds: t('work.form.timeMissing') },
    error: log.error,
    onSubmit: async request => {
      const entry = await log.run(request);
      if (entry) props.onLogged(entry);
    },
  });
  const timeProblem = /24 hours/.test(problems.seconds ?? '')
    ? t('work.form.dayFull')
    : problems.seconds;
  return (
    <FormDialog
      frame={{
        subject: incident ? `${incident.number} ${incident.title}` : day,
        pending: log.pending,
        error: log.error,
        onClose: props.onClose,
      }}
      title={t('work.form.title')}
      submitLabel={t('work.form.submit')}
      onSubmit={submit}
    >
      <Pair>
        <TextField
          label={t('work.form.hours')}
          inputMode="decimal"
          // The dialog was opened to fill this in.
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          value={hours}
          onChange={setHours}
          {...showing(timeProblem)}
        />
        <TextField
          label={t('work.form.minutes')}
          inputMode="numeric"
          value={minutes}
          onChange={setMinutes}
        />
      </Pair>
      <Select
        label={t('work.form.activity')}
        size="medium"
        options={workActivities.map(id => ({
          id,
          label: t(`work.activity.${id}`),
        }))}
        value={activity}
        onChange={key => setActivity(key as WorkActivity)}
        {...showing(problems.activity)}
      />
      {today && (
        <TimeField
          type="date"
          optional={false}
          label={t('work.form.day')}
          value={day}
          max={today}
          problem={problems.day}
          onChange={setDay}
        />
      )}
      {!incident && (
        <TextField
          label={t('work.form.number')}
          secondaryLabel={t('common.optional')}
          description={t('work.form.numberHint')}
          placeholder="INC-000001"
          value={number}
          onChange={setNumber}
          {...showing(problems.incidentNumber)}
        />
      )}
      <LongText
        optional
        rows={2}
        label={t('work.form.note')}
        value={note}
        problem={problems.note}
        onChange={setNote}
      />
    </FormDialog>
  );
}
