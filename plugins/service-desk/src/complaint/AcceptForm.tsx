import { Alert, Button, Text } from '@backstage/ui';
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
import { useText } from '../translation';
import { type RatingDraft, RatingFields, ratingOf } from './RatingFields';
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
    // Points for a part alone would be lost.
    if (answer === 'yes' && !given && Object.values(rating).some(Boolean)) {
      setMissing(true);
      return;
    }
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
        <>
          <Text as="h4" variant="body-medium" weight="bold">
            {t('complaint.accept.rating')}
          </Text>
          <RatingFields
            value={rating}
            problem={missing ? t('complaint.rate.missing') : undefined}
            onChange={next => {
              setMissing(false);
              setRating(next);
            }}
          />
        </>
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
