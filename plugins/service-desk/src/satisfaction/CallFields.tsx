import { Checkbox } from '@backstage/ui';
import { Choice, LongText } from '@firstline/frontend-kit';
import {
  followUpMethods,
  followUpResults,
  type FollowUpResult,
  type IncidentActionRequests,
} from '@firstline/plugin-service-desk-common';
import { DateTime } from 'luxon';
import { TimeField } from '../components/TimeField';
import { useText } from '../translation';
import { RatingDetails, ratingOf, type RatingDraft } from './RatingDetails';

/** What `followUp` takes. */
export type CallBody = IncidentActionRequests['followUp'];

/** What is written down of a call while it is being written. */
export interface CallDraft {
  result: FollowUpResult;
  method: CallBody['method'];
  note: string;
  close: boolean;
  /** Local time of the next attempt, as a field has it; empty for the usual one. */
  next: string;
  rating: RatingDraft;
}

/** What can be said of the call at hand. */
export interface CallOptions {
  /** Whether the incident waits to be closed. */
  mayClose: boolean;
  /** Whether the requester said nothing themselves: nobody changes that for them. */
  mayRate: boolean;
}

/** A call of which nothing was written down yet. */
export const emptyCall: CallDraft = {
  result: 'reached',
  method: 'call',
  note: '',
  close: false,
  next: '',
  rating: {},
};

/** The moment of the next attempt, where one was chosen. */
export function nextOf({ result, next }: CallDraft): DateTime | undefined {
  return result === 'not-reached' && next !== ''
    ? DateTime.fromISO(next)
    : undefined;
}

/** What the draft says; what does not go with its result is left out. */
export function callBodyOf(draft: CallDraft, options: CallOptions): CallBody {
  const { result, method, note, close } = draft;
  const reached = result === 'reached';
  const rating = reached && options.mayRate && ratingOf(draft.rating);
  const nextAttemptAt = nextOf(draft)?.toISO();
  return {
    method,
    outcome: note,
    result,
    ...(reached && options.mayClose && close && { close }),
    ...(nextAttemptAt && { nextAttemptAt }),
    ...(rating && { rating }),
  };
}

const noteLabels = {
  reached: 'satisfaction.call.note',
  'not-reached': 'satisfaction.call.noteNotReached',
  'not-solved': 'satisfaction.call.noteNotSolved',
} as const;

/** What came of calling a requester, to be filled in. */
export function CallFields(props: {
  draft: CallDraft;
  options: CallOptions;
  problems: Partial<Record<string, string>>;
  /** The first field of a dialog. */
  first?: boolean;
  onChange(draft: CallDraft): void;
}) {
  const t = useText();
  const { draft, options, problems } = props;
  const { result } = draft;
  const set = (change: Partial<CallDraft>) =>
    props.onChange({ ...draft, ...change });
  return (
    <>
      <Choice
        horizontal
        first={props.first}
        label={t('satisfaction.call.result')}
        value={result}
        options={followUpResults.map(id => ({
          id,
          label: t(`satisfaction.call.results.${id}`),
        }))}
        problem={problems.result}
        onChange={chosen => set({ result: chosen })}
      />
      <Choice
        horizontal
        label={t('satisfaction.call.method')}
        value={draft.method}
        options={followUpMethods.map(id => ({
          id,
          label: t(`common.followUpMethod.${id}`),
        }))}
        problem={problems.method}
        onChange={method => set({ method })}
      />
      <LongText
        label={t(noteLabels[result])}
        value={draft.note}
        problem={problems.outcome}
        onChange={note => set({ note })}
      />
      {result === 'reached' && options.mayRate && (
        <RatingDetails
          optional
          withComment={false}
          label={t('satisfaction.rate.overall')}
          value={draft.rating}
          problem={problems.rating}
          onChange={rating => set({ rating })}
        />
      )}
      {result === 'reached' && options.mayClose && (
        <Checkbox isSelected={draft.close} onChange={close => set({ close })}>
          {t('satisfaction.call.close')}
        </Checkbox>
      )}
      {result === 'not-reached' && (
        <TimeField
          label={t('satisfaction.call.next')}
          hint={t('satisfaction.call.nextHint')}
          value={draft.next}
          problem={problems.nextAttemptAt}
          onChange={next => set({ next })}
        />
      )}
    </>
  );
}
