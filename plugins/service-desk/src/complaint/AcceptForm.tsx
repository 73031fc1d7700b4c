import { Alert, Button } from '@backstage/ui';
import {
  Choice,
  ErrorPanel,
  LongText,
  useKitText,
} from '@firstline/frontend-kit';
import type {
  Complaint,
  ComplaintActionRequests,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import {
  RatingDetails,
  type RatingDraft,
  ratingOf,
} from '../satisfaction/RatingDetails';
import { useText } from '../translation';

import type { ComplaintMove } from './useComplaintMove';

type Body = ComplaintActionRequests['accept'];

/** Whether the complainant accepts the answer: yes with a rating, no with what is not right. */
export function AcceptForm(props: {
  complaint: Complaint;
  move: ComplaintMove;
}) {
  const t = useText();
  const kit = useKitText();
  const { complaint, move } = props;
  const [answer, setAnswer] = useState<'yes' | 'no'>();
  const [reason, setReason] = useState('');
  const [rating, setRating] = useState<RatingDraft>({});
  const [missing, setMissing] = useState(false);
  const last = complaint.round === 2;

  const send = () => {
    if (answer === undefined || (answer === 'no' && !reason.trim())) {
      setMissing(true);
      return;
    }
    const given = ratingOf(rating);
    const body: Body =
      answer === 'yes'
        ? { satisfied: true, ...(given && { rating: given }) }
        : { satisfied: false, reason };
    void move.submit('accept', body);
  };
  const no = last
    ? t('complaint.accept.submitLast')
    : t('complaint.accept.submitNo');

  return (
    <>
      <Choice
        label={t('complaint.accept.question')}
        value={answer}
        options={[
          { id: 'yes', label: t('complaint.accept.yes') },
          { id: 'no', label: t('complaint.accept.no') },
        ]}
        problem={missing && !answer ? kit('problem.required') : undefined}
        onChange={next => {
          setMissing(false);
          setAnswer(next);
        }}
      />
      {answer === 'yes' && (
        <RatingDetails
          optional
          label={t('complaint.rate.title')}
          value={rating}
          onChange={setRating}
        />
      )}
      {answer === 'no' && (
        <>
          <Alert
            status="info"
            icon
            title={
              last
                ? t('complaint.accept.lastRound')
                : t('complaint.accept.secondRound')
            }
          />
          <LongText
            first
            label={t('complaint.accept.reason')}
            value={reason}
            problem={
              missing && !reason.trim()
                ? t('complaint.accept.reasonBlank')
                : undefined
            }
            onChange={setReason}
          />
        </>
      )}
      {move.error && <ErrorPanel error={move.error} />}
      {answer && (
        <div>
          <Button variant="primary" isPending={move.pending} onPress={send}>
            {answer === 'yes' ? t('complaint.accept.submitYes') : no}
          </Button>
        </div>
      )}
    </>
  );
}
