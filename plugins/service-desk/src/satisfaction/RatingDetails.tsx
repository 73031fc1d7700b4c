import { Button } from '@backstage/ui';
import { LongText, Stack } from '@firstline/frontend-kit';
import type { Rating } from '@firstline/plugin-service-desk-common';
import { useState } from 'react';
import { PointsField } from '../components/PointsField';
import { useText } from '../translation';

const details = ['speed', 'attitude', 'result'] as const;

/** A rating being given: nothing of it has to be there yet. */
export type RatingDraft = Partial<Rating>;

/** The rating of a draft; undefined while the overall points are missing. */
export function ratingOf(draft: RatingDraft): Rating | undefined {
  const { overall, comment, ...parts } = draft;
  if (overall === undefined) return undefined;
  return {
    overall,
    ...parts,
    ...(comment?.trim() && { comment: comment.trim() }),
  };
}

/** Five points all in all; by speed, attitude and result for those who want to; a word. */
export function RatingDetails(props: {
  value: RatingDraft;
  /** Label of the overall points. */
  label: string;
  optional?: boolean;
  problem?: string;
  /** Whether a word is asked for here. */
  withComment?: boolean;
  onChange(value: RatingDraft): void;
}) {
  const t = useText();
  const { value, label, optional, problem, onChange } = props;
  const { withComment = true } = props;
  const [open, setOpen] = useState(
    details.some(part => value[part] !== undefined),
  );
  const given = value.overall !== undefined;
  return (
    <Stack>
      <PointsField
        label={label}
        optional={optional}
        value={value.overall}
        problem={problem}
        onChange={overall => onChange({ ...value, overall })}
      />
      {given && !open && (
        <div>
          <Button size="small" variant="tertiary" onPress={() => setOpen(true)}>
            {t('satisfaction.rate.more')}
          </Button>
        </div>
      )}
      {open &&
        details.map(part => (
          <PointsField
            key={part}
            optional
            label={t(`satisfaction.rate.${part}`)}
            value={value[part]}
            onChange={points => onChange({ ...value, [part]: points })}
          />
        ))}
      {withComment && given && (
        <LongText
          optional
          rows={2}
          label={t('satisfaction.rate.comment')}
          value={value.comment ?? ''}
          onChange={comment => onChange({ ...value, comment })}
        />
      )}
    </Stack>
  );
}
