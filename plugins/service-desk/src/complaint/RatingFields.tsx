import { LongText } from '@firstline/frontend-kit';
import type { Rating } from '@firstline/plugin-service-desk-common';
import { PointsField } from '../components/PointsField';
import { useText } from '../translation';

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

/** Five points overall, by speed, attitude and result, and a word. */
export function RatingFields(props: {
  value: RatingDraft;
  problem?: string;
  onChange(value: RatingDraft): void;
}) {
  const t = useText();
  const { value, problem, onChange } = props;
  return (
    <>
      {(['overall', 'speed', 'attitude', 'result'] as const).map(part => (
        <PointsField
          key={part}
          label={t(`complaint.rate.${part}`)}
          optional={part !== 'overall'}
          value={value[part]}
          problem={part === 'overall' ? problem : undefined}
          onChange={points => onChange({ ...value, [part]: points })}
        />
      ))}
      <LongText
        optional
        rows={2}
        label={t('complaint.rate.comment')}
        value={value.comment ?? ''}
        onChange={comment => onChange({ ...value, comment })}
      />
    </>
  );
}
