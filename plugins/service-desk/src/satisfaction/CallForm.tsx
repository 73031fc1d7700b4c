import { toastApiRef, useApi } from '@backstage/frontend-plugin-api';
import { Button, Checkbox } from '@backstage/ui';
import {
  Choice,
  ErrorPanel,
  LongText,
  Stack,
  useApiCall,
} from '@firstline/frontend-kit';
import {
  followUpMethods,
  followUpResults,
  incidentActionSchemas,
  type FollowUpResult,
  type FollowUpTask,
  type IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { useState } from 'react';
import { serviceDeskApiRef } from '../api';
import { TimeField } from '../components/TimeField';
import { useCheckedForm } from '../hooks/useCheckedForm';
import { useText } from '../translation';
import { RatingDetails, ratingOf, type RatingDraft } from './RatingDetails';

type Body = IncidentActionRequests['followUp'];

const noteLabels = {
  reached: 'satisfaction.call.note',
  'not-reached': 'satisfaction.call.noteNotReached',
  'not-solved': 'satisfaction.call.noteNotSolved',
} as const;

/** What came of calling a requester. */
export function CallForm(props: { task: FollowUpTask; onDone(): void }) {
  const t = useText();
  const api = useApi(serviceDeskApiRef);
  const toasts = useApi(toastApiRef);
  const { task, onDone } = props;
  const { incident } = task;
  const [result, setResult] = useState<FollowUpResult>('reached');
  const [method, setMethod] = useState<Body['method']>('call');
  const [note, setNote] = useState('');
  const [close, setClose] = useState(false);
  const [next, setNext] = useState('');
  const [rating, setRating] = useState<RatingDraft>({});
  const send = useApiCall(async (body: Body) => {
    await api.act(incident.number, 'followUp', body, {
      ifMatch: incident.version,
    });
    toasts.post({
      title: t('satisfaction.call.done'),
      status: 'success',
      timeout: 4_000,
    });
    return true;
  });
  const { problems, submit } = useCheckedForm<Body>({
    schema: incidentActionSchemas.followUp,
    error: send.error,
    onSubmit: async body => {
      if (await send.run(body)) onDone();
    },
  });
  const later = next === '' ? undefined : DateTime.fromISO(next);
  const isPast = later !== undefined && later <= DateTime.now();
  // What they have said themselves nobody changes for them.
  const mayTell = result === 'reached' && !task.rating;
  const told = mayTell ? ratingOf(rating) : undefined;

  return (
    <Stack>
      <Choice
        horizontal
        label={t('satisfaction.call.result')}
        value={result}
        options={followUpResults.map(id => ({
          id,
          label: t(`satisfaction.call.results.${id}`),
        }))}
        problem={problems.result}
        onChange={setResult}
      />
      <Choice
        horizontal
        label={t('satisfaction.call.method')}
        value={method}
        options={followUpMethods.map(id => ({
          id,
          label: t(`common.followUpMethod.${id}`),
        }))}
        problem={problems.method}
        onChange={setMethod}
      />
      <LongText
        label={t(noteLabels[result])}
        value={note}
        problem={problems.outcome}
        onChange={setNote}
      />
      {mayTell && (
        <RatingDetails
          optional
          withComment={false}
          label={t('satisfaction.rate.overall')}
          value={rating}
          problem={problems.rating}
          onChange={setRating}
        />
      )}
      {result === 'reached' && incident.state === 'resolved' && (
        <Checkbox isSelected={close} onChange={setClose}>
          {t('satisfaction.call.close')}
        </Checkbox>
      )}
      {result === 'not-reached' && (
        <TimeField
          label={t('satisfaction.call.next')}
          hint={t('satisfaction.call.nextHint')}
          value={next}
          problem={problems.nextAttemptAt}
          onChange={setNext}
        />
      )}
      {send.error && <ErrorPanel error={send.error} />}
      <div>
        <Button
          variant="primary"
          destructive={result === 'not-solved'}
          isPending={send.pending}
          onPress={() =>
            submit(
              {
                method,
                outcome: note,
                result,
                ...(result === 'reached' &&
                  incident.state === 'resolved' &&
                  close && { close }),
                ...(result === 'not-reached' &&
                  later && { nextAttemptAt: later.toISO() ?? undefined }),
                ...(told && { rating: told }),
              },
              result === 'not-reached' && isPast
                ? { nextAttemptAt: t('satisfaction.call.future') }
                : {},
            )
          }
        >
          {t(`satisfaction.call.submit.${result}`)}
        </Button>
      </div>
    </Stack>
  );
}
