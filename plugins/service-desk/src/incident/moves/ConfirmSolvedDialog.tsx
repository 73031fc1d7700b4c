import { Button, Flex } from '@backstage/ui';
import { Choice, LongText, useKitText } from '@firstline/frontend-kit';
import type {
  IncidentActionRequests,
  Rating,
} from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { useText } from '../../translation';
import { MoveDialog, type MoveFrame } from './MoveDialog';
import { RatingField } from './RatingField';
import { useMoveForm } from './useMoveForm';

const details = [
  ['speed', 'incident.side.ratingSpeed'],
  ['attitude', 'incident.side.ratingAttitude'],
  ['result', 'incident.side.ratingResult'],
] as const;

/** A yes: the words go with the rating, where there is one. */
function satisfiedBody(
  rating: Partial<Rating>,
  text: string,
): IncidentActionRequests['confirm'] {
  const { overall } = rating;
  return {
    satisfied: true,
    ...(overall !== undefined && {
      rating: { ...rating, overall, ...(text.trim() && { comment: text }) },
    }),
    ...(overall === undefined && text.trim() && { reason: text }),
  };
}

/** The requester says whether it works, and how satisfied they are. */
export function ConfirmSolvedDialog(props: {
  frame: MoveFrame;
  /** The answer to start with. */
  satisfied?: boolean;
  onSubmit(body: IncidentActionRequests['confirm']): void;
}) {
  const t = useText();
  const kit = useKitText();
  const [answer, setAnswer] = useState<'yes' | 'no'>(
    props.satisfied === false ? 'no' : 'yes',
  );
  const [rating, setRating] = useState<Partial<Rating>>({});
  const [detailed, setDetailed] = useState(false);
  const [text, setText] = useState('');
  const yes = answer === 'yes';
  // Whoever has to try again needs to know what is wrong.
  const missing = !yes && text.trim() === '';
  const { problems, submit } = useMoveForm({
    action: 'confirm',
    body: yes
      ? satisfiedBody(rating, text)
      : { satisfied: false, reason: text },
    own: missing ? { reason: kit('problem.required') } : {},
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });

  return (
    <MoveDialog
      frame={props.frame}
      title={t('incident.move.confirm.title')}
      submitLabel={
        yes
          ? t('incident.move.confirm.submitYes')
          : t('incident.move.confirm.submitNo')
      }
      destructive={!yes}
      onSubmit={submit}
    >
      <Choice
        first
        label={t('incident.move.confirm.question')}
        value={answer}
        options={[
          { id: 'yes', label: t('incident.move.confirm.yes') },
          { id: 'no', label: t('incident.move.confirm.no') },
        ]}
        problem={problems.satisfied}
        onChange={setAnswer}
      />
      {yes && (
        <Flex direction="column" gap="2" align="start">
          <RatingField
            label={t('incident.move.confirm.rating')}
            value={rating.overall}
            onChange={overall => setRating({ ...rating, overall })}
          />
          {detailed &&
            details.map(([part, label]) => (
              <RatingField
                key={part}
                label={t(label)}
                value={rating[part]}
                onChange={value => setRating({ ...rating, [part]: value })}
              />
            ))}
          {!detailed && rating.overall !== undefined && (
            <Button
              variant="tertiary"
              size="small"
              onPress={() => setDetailed(true)}
            >
              {t('incident.move.confirm.ratingMore')}
            </Button>
          )}
        </Flex>
      )}
      <LongText
        key={answer}
        optional={yes}
        label={
          yes
            ? t('incident.move.confirm.comment')
            : t('incident.move.confirm.reason')
        }
        value={text}
        problem={problems.reason ?? problems.rating}
        onChange={setText}
      />
    </MoveDialog>
  );
}
