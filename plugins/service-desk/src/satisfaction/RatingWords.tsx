import { Fact, Facts, useKitText } from '@firstline/frontend-kit';
import type { Rating } from '@firstline/plugin-service-desk-common';
import { ratingWords } from '../incident/moves/RatingField';
import { useText } from '../translation';

const parts = [
  ['overall', 'incident.side.ratingOverall'],
  ['speed', 'incident.side.ratingSpeed'],
  ['attitude', 'incident.side.ratingAttitude'],
  ['result', 'incident.side.ratingResult'],
] as const;

/** A rating as it was given, in points and words. */
export function RatingWords(props: { rating: Rating }) {
  const t = useText();
  const kit = useKitText();
  const { rating } = props;
  return (
    <Facts>
      {parts.map(([part, label]) => {
        const value = rating[part];
        return (
          <Fact key={part} name={t(label)}>
            {value !== undefined &&
              t('incident.side.ratingValue', {
                value,
                meaning: t(`incident.move.rating.${ratingWords[value - 1]}`),
              })}
          </Fact>
        );
      })}
      <Fact name={kit('field.comment')}>{rating.comment}</Fact>
    </Facts>
  );
}
