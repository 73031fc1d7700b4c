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
  const { problems, submit } = useMoveForm({
    action: 'confirm',
    error: props.frame.error,
    onSubmit: props.onSubmit,
  });
  const yes = answer === 'yes';

  const send = () => {
    if (!yes) {
      // Whoever has to try again needs to know what is wrong.
      const missing = text.trim() === '';
      return submit(
        { satisfied: false, reason: text },
        missing ? { reason: kit('problem.required') } : {},
      );
    }
    const { overall } = rating;
    return submit({
      satisfied: true,
      ...(overall !== undefined && {
        rating: { ...rating, overall, ...(text.trim() && { comment: text }) },
      }),
      ...(overall === undefined && text.trim() && { reason: text }),
    });
  };

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
      onSubmit={send}
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
